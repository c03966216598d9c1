import { act, chose, freshContext, kit, knows, lacks, picked, say } from './kit.js';
/** A stated minor, a place where open dialogue is off: the same everywhere in this flow. */
const mayNot = [
    { guard: knows('minor'), target: 'done', actions: act('minorText') },
    { guard: lacks('aiDialogue'), target: 'done', actions: say('reflection.off', 'start') },
];
const inDanger = { guard: knows('concern'), target: 'listening', actions: act('reflect') };
/** Danger or a loss ends a tool at once: then there is only listening. */
const leaves = [
    { guard: knows('minor'), target: 'done', actions: act('minorText') },
    inDanger,
    { guard: knows('grieving'), target: 'listening', actions: act('reflect') },
];
/** One question of a tool: any words, or "next", go on; "stop" ends it, as everywhere. Nothing is kept. */
const toolStep = (here, key, next, last) => {
    const onward = last === undefined ? { target: next } : { target: next, actions: say(last) };
    return {
        tags: ['asks:text', 'asks:next'],
        entry: say(key, 'nextStop'),
        on: {
            TEXT: [...leaves, onward],
            NEXT: [inDanger, onward],
            DECLINED: [inDanger, onward],
            RESUME: [
                { guard: knows('concern'), target: 'listening', actions: say('resume.here') },
                { target: here, reenter: true },
            ],
        },
    };
};
/** Listening: two reflections for one question (OARS), tentative words for feelings, and small tools when they fit. */
export const reflectionChart = kit.createMachine({
    id: 'reflection',
    context: freshContext,
    initial: 'idle',
    states: {
        idle: {
            on: {
                START: [
                    ...mayNot,
                    { guard: knows('concern'), target: 'listening', actions: say('reflection.start') },
                    { guard: picked('tool:kind'), target: 'kind1' },
                    { guard: picked('tool:thought'), target: 'thought1' },
                    { guard: picked('tool:step'), target: 'step1' },
                    { guard: picked('tool:problem'), target: 'problem1' },
                    { guard: picked('tool:values'), target: 'values1' },
                    { target: 'listening', actions: say('reflection.start') },
                ],
                TEXT: [
                    ...mayNot,
                    {
                        guard: knows('toolFits'),
                        target: 'offered',
                        actions: ['keepPick', 'turnOver', act('reflect', 'offering'), act('offerTool')],
                    },
                    { target: 'listening', actions: ['turnOver', act('reflect')] },
                ],
            },
        },
        listening: {
            tags: ['asks:text'],
            on: {
                TEXT: [
                    ...mayNot,
                    {
                        guard: knows('toolFits'),
                        target: 'offered',
                        actions: ['keepPick', 'turnOver', act('reflect', 'offering'), act('offerTool')],
                    },
                    { actions: ['turnOver', act('reflect')] },
                ],
                DECLINED: { actions: say('reflection.passed') },
                RESUME: { actions: say('resume.here') },
            },
        },
        offered: {
            tags: ['asks:yesno'],
            exit: 'dropPick',
            on: {
                YES: [
                    ...leaves,
                    { guard: chose('kind'), target: 'kind1', actions: 'restart' },
                    { guard: chose('thought'), target: 'thought1', actions: 'restart' },
                    { guard: chose('step'), target: 'step1', actions: 'restart' },
                    { guard: chose('problem'), target: 'problem1', actions: 'restart' },
                    { target: 'values1', actions: 'restart' },
                ],
                NO: [...leaves, { target: 'listening', actions: act('passTool') }],
                DECLINED: { target: 'listening', actions: say('reflection.passed') },
                UNCLEAR: [...mayNot, { target: 'listening', actions: ['turnOver', act('reflect')] }],
                RESUME: { target: 'listening', actions: say('resume.here') },
            },
        },
        kind1: toolStep('kind1', 'tool.kind.1', 'kind2'),
        kind2: toolStep('kind2', 'tool.kind.2', 'kind3'),
        kind3: toolStep('kind3', 'tool.kind.3', 'listening', 'tool.kind.done'),
        thought1: toolStep('thought1', 'tool.thought.1', 'thought2'),
        thought2: toolStep('thought2', 'tool.thought.2', 'thought3'),
        thought3: toolStep('thought3', 'tool.thought.3', 'thought4'),
        thought4: toolStep('thought4', 'tool.thought.4', 'thought5'),
        thought5: toolStep('thought5', 'tool.thought.5', 'listening', 'tool.thought.done'),
        step1: toolStep('step1', 'tool.step.1', 'step2'),
        step2: toolStep('step2', 'tool.step.2', 'step3'),
        step3: toolStep('step3', 'tool.step.3', 'listening', 'tool.step.done'),
        problem1: toolStep('problem1', 'tool.problem.1', 'problem2'),
        problem2: toolStep('problem2', 'tool.problem.2', 'problem3'),
        problem3: toolStep('problem3', 'tool.problem.3', 'problem4'),
        problem4: toolStep('problem4', 'tool.problem.4', 'listening', 'tool.problem.done'),
        values1: toolStep('values1', 'tool.values.1', 'values2'),
        values2: toolStep('values2', 'tool.values.2', 'values3'),
        values3: toolStep('values3', 'tool.values.3', 'listening', 'tool.values.done'),
        done: { tags: ['finished'] },
    },
});
//# sourceMappingURL=reflection.js.map
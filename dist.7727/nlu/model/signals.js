import { riskSubjects } from './contract.js';
const levels = [
    ['l4', 4],
    ['l3', 3],
    ['l2', 2],
];
const kinds = {
    suicide: { l4: 'active', l3: 'passive', l2: 'ambiguous' },
    self_harm: { l4: 'act', l3: 'self_harm', l2: 'self_harm' },
    third_party: { l4: 'third_party', l3: 'third_party', l2: 'third_party' },
    harm: { l4: 'harm_to_others', l3: 'harm_to_others', l2: 'harm_to_others' },
    medical: { l4: 'medical', l3: 'medical', l2: 'medical' },
};
/** The model's signal for a text: the highest level whose probability reaches its threshold, or none. */
export function modelSignals(scores, contract) {
    const reached = levels.find(([name]) => scores.risk[name] >= contract.risk[name]);
    if (!reached)
        return [];
    const [name, level] = reached;
    return [{ source: `model:risk:${name}@${contract.version}`, kind: kinds[strongest(scores)][name], level }];
}
function strongest(scores) {
    return riskSubjects.reduce((best, subject) => (scores.subjects[subject] > scores.subjects[best] ? subject : best), 'suicide');
}
//# sourceMappingURL=signals.js.map
import type { Choice } from './session.js';

const choice = (value: string, key: string): Choice => ({ value, key });

const yes = choice('yes', 'choice.yes');
const no = choice('no', 'choice.no');
const skip = choice('skip', 'choice.skip');
const human = choice('human', 'choice.human');
const breathing = choice('breathing', 'choice.breathing');
const grounding = choice('flow:grounding', 'choice.grounding');
const talk = choice('flow:reflection', 'choice.talk');
const checkIn = choice('flow:checkIn', 'choice.checkIn');
const lines = choice('lines', 'choice.lines');
const stop = choice('stop', 'choice.stop');
const plan = choice('plan', 'choice.plan');
const data = choice('flow:myData', 'choice.myData');
const menu = choice('menu', 'choice.menu');
const cancel = choice('cancel', 'choice.cancel');
const notNow = choice('no', 'tool.choice.notNow');

/** What can be offered together; values are what the program receives, keys the words shown. */
export const choiceSets = {
  yesNo: [yes, no],
  yesNoSkip: [yes, no, choice('skip', 'choice.ratherNot')],
  direct: [yes, no, choice('skip', 'choice.ratherNot'), human],
  age: [choice('age:adult', 'choice.adult'), choice('age:minor', 'choice.minor'), choice('skip', 'choice.ratherNot')],
  country: [skip],
  skip: [skip],
  nextStop: [choice('next', 'choice.next'), stop],
  exercises: [
    breathing,
    choice('senses', 'choice.senses'),
    choice('sensesOther', 'choice.sensesOther'),
    choice('feet', 'exercise.name.feet'),
    choice('sighing', 'exercise.name.sighing'),
    choice('muscles', 'exercise.name.muscles'),
    choice('urge', 'exercise.name.urge'),
    choice('coldWater', 'exercise.name.coldWater'),
    choice('breathPause', 'exercise.name.breathPause'),
  ],
  exerciseList: [
    choice('exercise:more', 'exercise.more'),
    choice('exercise:among', 'exercise.among'),
    choice('exercise:why', 'exercise.why'),
  ],
  questions: [
    choice('phq4', 'checkIn.questions.all'),
    choice('gad2', 'checkIn.questions.worry'),
    choice('phq2', 'checkIn.questions.mood'),
    skip,
  ],
  afterQuestions: [talk, human, menu],
  afterExercise: [talk, checkIn, menu],
  otherExercise: [grounding, talk, menu],
  start: [talk, grounding, checkIn, menu],
  menu: [
    talk,
    grounding,
    checkIn,
    choice('insight', 'choice.insight'),
    plan,
    human,
    lines,
    data,
    choice('settings', 'choice.settings'),
  ],
  settings: [choice('country:ask', 'choice.country'), choice('lang:other', 'choice.language')],
  /** One step to give or withdraw each consent; settings offers those that change something. */
  switches: [
    choice('emotion:on', 'choice.emotionOn'),
    choice('emotion:off', 'choice.emotionOff'),
    choice('moodlog:on', 'choice.moodlogOn'),
    choice('moodlog:off', 'choice.moodlogOff'),
    choice('summary:on', 'choice.summaryOn'),
    choice('summary:off', 'choice.summaryOff'),
    choice('transcript:on', 'choice.transcriptOn'),
    choice('transcript:off', 'choice.transcriptOff'),
    choice('quality:on', 'choice.qualityOn'),
    choice('quality:off', 'choice.qualityOff'),
    choice('chat:off', 'choice.chatOff'),
  ],
  summarySwitch: [choice('summary:on', 'choice.summaryOn')],
  refused: [lines, human, choice('consent:change', 'choice.changeMind')],
  refusedHelp: [lines, grounding, plan],
  minor: [human, lines, grounding],
  afterCheckIn: [choice('insight', 'choice.insight'), choice('questions', 'checkIn.questions.offer'), talk],
  waiting: [cancel, grounding],
  myData: [choice('show', 'choice.show'), choice('export', 'choice.export'), choice('delete', 'choice.delete')],
  confirmErase: [choice('yes', 'choice.erase'), choice('no', 'choice.keep')],
  planDraft: [yes, choice('plan:new', 'choice.planNew'), notNow],
  saveOrNot: [choice('yes', 'choice.save'), choice('no', 'choice.dontSave')],
  plan: [choice('plan:new', 'choice.planNew'), menu],
  person: [human],
  coping: [grounding, plan, human],
  distress: [talk, grounding, human],
  calm: [grounding],
  company: [choice('yes', 'choice.somebody'), choice('no', 'choice.alone'), choice('gotThrough', 'choice.gotThrough')],
  urgent: [choice('gotThrough', 'choice.gotThrough'), choice('noAnswer', 'choice.noAnswer')],
  unclear: [menu, human],
  toolKind: [choice('tool:kind', 'tool.choice.kind'), notNow],
  toolThought: [choice('tool:thought', 'tool.choice.thought'), notNow],
  toolStep: [choice('tool:step', 'tool.choice.step'), notNow],
  toolProblem: [choice('tool:problem', 'tool.choice.problem'), notNow],
  toolValues: [choice('tool:values', 'tool.choice.values'), notNow],
} as const satisfies Record<string, readonly Choice[]>;

export type ChoiceSet = keyof typeof choiceSets;

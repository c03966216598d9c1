/**
 * What people read lives in content/, so that it can be reviewed, translated and linted. This rule finds sentences in
 * source: a literal of four words or more, or any Han character, outside errors, logs and comments.
 */
const sentence = /^[A-Z“"'][^/<>{}=;]*\s[^/<>{}=;]*\s[^/<>{}=;]*\s\S/;
const han = /\p{Script=Han}/u;
const forEngineers = new Set(['HavenError', 'Error', 'TypeError', 'RegExp']);

/** @type {import('eslint').Rule.RuleModule} */
export const noUserVisibleText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { found: 'A sentence people read belongs in content/ under a key, not in source.' },
  },
  create(context) {
    const check = (node, text) => {
      if ((sentence.test(text) || han.test(text)) && !isForEngineers(node))
        context.report({ node, messageId: 'found' });
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      TemplateElement: (node) => check(node, node.value.cooked ?? ''),
    };
  },
};

/** True inside `new HavenError(…)` and the like, calls of a logger, and the help of a metric. */
function isForEngineers(node) {
  for (let up = node.parent; up; up = up.parent) {
    if (up.type === 'NewExpression' && up.callee.type === 'Identifier') return forEngineers.has(up.callee.name);
    if (up.type === 'Property' && up.key.type === 'Identifier' && up.key.name === 'help') return true;
    if (up.type === 'CallExpression' && up.callee.type === 'MemberExpression' && isLogger(up.callee.object))
      return true;
  }
  return false;
}

const isLogger = (object) =>
  (object.type === 'Identifier' && object.name === 'log') ||
  (object.type === 'MemberExpression' && object.property.type === 'Identifier' && object.property.name === 'log');

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';

const eslint = new ESLint({ overrideConfig: { linterOptions: { reportUnusedDisableDirectives: 'off' } } });

/** The rules that a planted piece of code breaks, as if it stood in that file. */
async function broken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'unreadable');
}

describe('the house rules', () => {
  it('find an error that is not from the catalogue', async () => {
    const code = "export function refuse(): never {\n  throw new Error('no');\n}\n";
    assert.ok((await broken('src/dialogs/level.ts', code)).includes('no-restricted-syntax'));
  });

  it('find an error that is swallowed', async () => {
    const code = 'export function quiet(task: () => void): void {\n  try {\n    task();\n  } catch {}\n}\n';
    assert.ok((await broken('src/dialogs/level.ts', code)).includes('no-restricted-syntax'));
  });

  it('find a sentence for people in source, in either language', async () => {
    const english = "export const greeting = 'How are you feeling today?';\n";
    const chinese = "export const greeting = '你好';\n";
    for (const code of [english, chinese]) {
      assert.ok((await broken('src/dialogs/level.ts', code)).includes('haven/no-user-visible-text'));
    }
  });

  it('find an import through a closed door', async () => {
    const doors = [
      ['src/nlu/language.ts', '../dialogs/step.js'],
      ['src/dialogs/level.ts', '../store/openStore.js'],
      ['src/handoff/desk.ts', '../bot/turns.js'],
      ['src/console/views.ts', '../bot/turns.js'],
      ['src/bot/turns.ts', '../console/mount.js'],
    ] as const;
    for (const [file, other] of doors) {
      const found = await broken(file, `import { thing } from '${other}';\nexport const same = thing;\n`);
      assert.ok(found.includes('@typescript-eslint/no-restricted-imports'), `${file} may import ${other}`);
    }
  });

  it('leave sound code alone', async () => {
    const code = "import { second } from '../clock.js';\n\nexport const pause = 2 * second;\n";
    assert.deepEqual(await broken('src/dialogs/level.ts', code), []);
  });
});

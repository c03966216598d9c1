import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ok, problem } from './finding.js';
/** Without any of these there is no model. */
const parts = ['config.json', 'tokenizer.json', 'onnx/model_quantized.onnx'];
/** Whether the model is there and loads. */
export function checkModel(folder, reader) {
    if (!reader.degraded().includes('model'))
        return ok('model');
    const there = parts.every((part) => existsSync(join(folder, part)));
    return problem('model', there ? 'doctor.model.broken' : 'doctor.model.missing', { folder });
}
//# sourceMappingURL=model.js.map
// Tokenizes and reads texts with transformers.js, for parity.py to compare.
// usage: node parity.mjs MODEL_FOLDER TEXTS.json OUT.json   (run in a folder whose node_modules holds @huggingface/transformers)
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve } from "node:path";

const [folder, textsFile, outFile] = process.argv.slice(2);
const require = createRequire(resolve("package.json"));
const { AutoModelForSequenceClassification, AutoTokenizer, env } = require("@huggingface/transformers");

env.allowRemoteModels = false;
env.localModelPath = "/";
const model = await AutoModelForSequenceClassification.from_pretrained(resolve(folder), { dtype: "q8" });
const tokenizer = await AutoTokenizer.from_pretrained(resolve(folder));

const results = [];
for (const text of JSON.parse(await readFile(textsFile, "utf8"))) {
  const inputs = tokenizer(text, { truncation: true });
  const { logits } = await model(inputs);
  results.push({ ids: inputs.input_ids.tolist()[0].map(Number), logits: logits.tolist()[0] });
}
await writeFile(outFile, JSON.stringify(results));

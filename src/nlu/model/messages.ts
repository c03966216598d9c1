/** What the reader's thread asks the model's thread. */
export interface Request {
  id: number;
  /** Texts to read; each is read by itself. */
  texts: readonly string[];
}

/** What the model's thread answers: `ready` or `failed` once, then one answer a request. */
export type Answer =
  | { kind: 'ready' }
  | { kind: 'failed'; reason: string }
  /** For each text of the request, for each of its chunks, the outputs. */
  | { kind: 'logits'; id: number; texts: number[][][] }
  | { kind: 'error'; id: number; reason: string };

/** What the model's thread is started with. */
export interface WorkerSettings {
  folder: string;
  /** Tokens of a chunk, without the two markers. */
  chunkTokens: number;
}

/**
 * The plain text of the records read or written last, so that a turn does not decrypt what the turn before wrote.
 * It holds text and not objects: nobody can change what another caller sees.
 */
export class PlainCache {
  private readonly texts = new Map<string, string>();
  private characters = 0;

  /** @param limit characters kept at most; the longest unused go first */
  constructor(private readonly limit = 8_000_000) {}

  get(path: string): string | undefined {
    const text = this.texts.get(path);
    if (text === undefined) return undefined;
    this.texts.delete(path);
    this.texts.set(path, text);
    return text;
  }

  set(path: string, text: string): void {
    this.delete(path);
    this.texts.set(path, text);
    this.characters += text.length;
    for (const oldest of this.texts.keys()) {
      if (this.characters <= this.limit) return;
      this.delete(oldest);
    }
  }

  delete(path: string): void {
    this.characters -= this.texts.get(path)?.length ?? 0;
    this.texts.delete(path);
  }

  deleteBelow(folder: string): void {
    for (const path of this.texts.keys()) if (path.startsWith(`${folder}/`)) this.delete(path);
  }
}

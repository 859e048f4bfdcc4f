/** Characters after which what one person says goes on as another statement. */
const longest = 8000;

/** The words of one statement as its lines come in. Joined once at the end: a book may be one statement. */
export class JoinedLines {
  readonly #pieces: string[] = [];
  /** Characters of the line being written, and the last of all. */
  #length = 0;
  #last = "";
  #whole = 0;

  constructor(first: string) {
    this.#write(first);
  }

  /**
   * Words broken off at the edge of a line go on; a sentence that ended begins a line. An empty line parts paragraphs.
   * @param isBroken the page ended in between, so that words not ended go on however short their line is
   */
  add(next: string, isBroken = false): void {
    const isBegun = this.#pieces.length > 0;
    const isAtStart = this.#last === "\n";
    const goesOn = !isAtStart && !this.isEnded && (isBroken || this.#length >= 25);
    if (isBroken && next === "") return;
    if (isBegun && !isAtStart && (next === "" || !goesOn)) this.#write("\n");
    this.#write(next);
  }

  /** Whether what was said so far ends as a sentence does, or nothing was. */
  get isEnded(): boolean {
    return /^$|[。．！？!?」』）)】…\n]/.test(this.#last);
  }

  /** So long that it is put in parts to be worked on, and at the end of a sentence. */
  get isFull(): boolean {
    return this.#whole >= longest && this.isEnded;
  }

  get text(): string {
    return this.#pieces.join("").trimEnd();
  }

  #write(words: string): void {
    if (words === "") return;
    this.#pieces.push(words);
    this.#whole += words.length;
    const end = words.lastIndexOf("\n");
    this.#length = end === -1 ? this.#length + words.length : words.length - end - 1;
    this.#last = words.at(-1) ?? "";
  }
}

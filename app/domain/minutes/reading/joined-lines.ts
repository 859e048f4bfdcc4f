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

  /** Words broken off at the edge of a page go on; a sentence that ended begins a line. An empty line parts paragraphs. */
  add(next: string): void {
    const isBegun = this.#pieces.length > 0;
    const isAtStart = this.#last === "\n";
    const isBroken = !isAtStart && !/[。．！？!?」』）)】…]/.test(this.#last) && this.#length >= 25;
    if (isBegun && !isAtStart && (next === "" || !isBroken)) this.#write("\n");
    this.#write(next);
  }

  /** So long that it is put in parts to be worked on, and at the end of a sentence. */
  get isFull(): boolean {
    return this.#whole >= longest && /[。．！？!?」』）)】…\n]/.test(this.#last);
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

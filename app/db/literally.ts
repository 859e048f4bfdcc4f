/** Words to be looked for as they are: what stands for any letter in LIKE stands for itself. */
export const literally = (words: string): string => words.replace(/[\\%_]/g, "\\$&");

/** Whether a text is a recording's transcript: WebVTT or SubRip. */
export const isTranscript = (input: string): boolean =>
  /^\ufeff?WEBVTT/.test(input) || /^\ufeff?\d+\s*\r?\n\d{2}:\d{2}:\d{2},\d{3} --> /.test(input);

const timing = /^\s*(?:\d{2,}:)?\d{2}:\d{2}[.,]\d{3}\s+-->\s/;

/** The frame of a transcript, which nobody said: its head, the numbers and times of cues, notes, the lines between. */
export function isFrame(text: string, next: string | undefined): boolean {
  if (/^\ufeff?(?:WEBVTT|NOTE|STYLE|REGION)/.test(text) || text.trim() === "") return true;
  return timing.test(text) || (next !== undefined && timing.test(next));
}

/** The words of a cue: a voice becomes a speaker in brackets, other marks are taken off. */
export const cueWords = (text: string): string =>
  text.replace(/^<v(?:\.[^\s>]*)?\s+([^>]+)>/, "<$1>").replace(/<\/?(?:v|c|i|b|u|ruby|rt|lang|\d)[^>]*>/g, "");

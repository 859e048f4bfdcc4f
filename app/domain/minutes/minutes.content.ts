/** The public text of minutes: what a version stores, hashes and shows. Nothing closed is in it. */
export type PublicMinutes = {
  ward: string;
  council: string;
  title: string;
  startsAt: string;
  /** Null where old minutes do not say. */
  endsAt: string | null;
  venue: string;
  online: string | null;
  /** Null is what the minutes do not say: none is another thing. */
  attendance: {
    present: PublicPerson[] | null;
    absent: PublicPerson[] | null;
    staff: string;
    advisers: string;
    observers: number | null;
    press: number;
  };
  /** How the words were written down; absent in versions from before it was said. */
  style?: "full" | "gist" | "issues";
  /** 休憩, where there was any. */
  recesses?: string[];
  /** What happened at which time, from the opening to the closing; absent in versions from before it was kept. */
  timeline?: string[];
  /** Empty for a 対話の場, which needs nobody to be valid. */
  quorum: string;
  /** For a 対話の場: how many took part and how, and who led it. */
  participants?: string;
  /** Words that belong to no item: opening, closing. */
  general: PublicStatement[];
  items: PublicItem[];
  papers: { label: string; title: string }[] | null;
  /** `publication`: the item at which the body decided that they are published, where it does. */
  approval: { by: string; on: string; publication?: string } | null;
};

/** `post`: empty where the minutes name none. `group`: on what basis a member sits; absent in versions from before it was said, and for whoever is no member. */
export type PublicPerson = { name: string; kana: string; post: string; group?: string; times: string[] };

/** Without a speaker it is what happened, or 論点: the heading of what follows. */
export type PublicStatement = { id: string; speaker: string; text: string; isTopic?: true };

export type PublicItem =
  | { number: number; label?: string; isClosed: true; ground: string }
  | {
      number: number;
      /** The number it is read out by; absent in versions from before agendas had parts. */
      label?: string;
      isClosed: false;
      withdrawn?: string;
      kind: string;
      title: string;
      result: string | null;
      decision: string[];
      recused: string[];
      statements: PublicStatement[];
    };

export type Erratum = { place: string; before: string; after: string; reason: string };

import { createContext, useContext } from "react";

type Known = {
  nonce?: string;
  requestId?: string;
  /** The city's name, also while nothing can be read. */
  cityName?: string;
  /** What a form answered whose page can then not be read: the words typed are in it. */
  refused?: unknown;
};

/** What the server knows of this answer and the markup needs: filled in entry.server. */
export const PageContext = createContext<Known>({});

export const usePageContext = () => useContext(PageContext);

import { createContext, useContext } from "react";

/** What the server knows of this answer and the markup needs: filled in entry.server. */
export const PageContext = createContext<{ nonce?: string; requestId?: string }>({});

export const usePageContext = () => useContext(PageContext);

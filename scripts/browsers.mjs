/** Where Debian puts its browsers: the one made for tests needs half the time of the other. */
import { existsSync } from "node:fs";

export const browsers = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

/** The best there is on this machine, if any. */
export const browserPath = () => browsers.find((place) => existsSync(place));

// The clock of the duel, for want of one that can be set; read anew in every build.
import { readFileSync } from "node:fs";

export default () => readFileSync(process.env.DUEL_CLOCK, "utf-8").trim();

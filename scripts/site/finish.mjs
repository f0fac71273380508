// What is made of the built site once its files are as small as they get: node scripts/site/finish.mjs DIST PROGRAMS
import { compress } from "./compress.mjs";
import { lost } from "./lost.mjs";
import { oneFile } from "./one-file.mjs";
import { programs } from "./programs.mjs";
import { rename } from "./rename.mjs";
import { joinStyles } from "./styles.mjs";
import { worker } from "./worker.mjs";

const [site, folder] = process.argv.slice(2);
joinStyles(site);
rename(site);
oneFile(site);
const told = programs(site, folder);
lost(site);
worker(site, told);
await compress(site);

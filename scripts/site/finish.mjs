// What is made of the built site once its files are as small as they get: node scripts/site/finish.mjs DIST
import { compress } from "./compress.mjs";
import { lost } from "./lost.mjs";
import { oneFile } from "./one-file.mjs";
import { rename } from "./rename.mjs";
import { joinStyles } from "./styles.mjs";
import { worker } from "./worker.mjs";

const [site] = process.argv.slice(2);
joinStyles(site);
rename(site);
lost(site);
oneFile(site);
worker(site);
await compress(site);

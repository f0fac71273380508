// What is made of the built site once its files are as small as they get: node scripts/site/finish.mjs DIST
import { compress } from "./compress.mjs";
import { lost } from "./lost.mjs";
import { oneFile } from "./one-file.mjs";
import { rename } from "./rename.mjs";
import { joinStyles } from "./styles.mjs";

const [site] = process.argv.slice(2);
joinStyles(site);
rename(site);
lost(site);
oneFile(site);
await compress(site);

// What is made of the built site once its files are as small as they get: node scripts/site/finish.mjs DIST
import { lost } from "./lost.mjs";

const [site] = process.argv.slice(2);
lost(site);

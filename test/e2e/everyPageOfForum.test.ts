import { visitEveryPage } from './everyPage.ts';

await visitEveryPage('secretariat');

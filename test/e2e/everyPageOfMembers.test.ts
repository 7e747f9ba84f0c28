import { visitEveryPage } from './everyPage.ts';

await visitEveryPage('dalarna', 'stockholm', 'skane', 'partner');

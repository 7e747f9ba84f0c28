import { visitEveryPage } from './everyPage.ts';

await visitEveryPage('visitor', 'board');

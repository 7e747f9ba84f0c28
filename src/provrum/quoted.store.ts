export { quoted } from '#rulebook/source.store.ts';

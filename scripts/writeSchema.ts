import { writeFileSync } from 'node:fs';
import { generateSchema, schemaFile } from './schema.ts';

writeFileSync(schemaFile, await generateSchema());
process.exit(0);

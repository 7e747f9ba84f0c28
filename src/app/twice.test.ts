import { sendTwice } from '../../test/twice.ts';

await sendTwice('site', 'uptake', 'archive', 'mailing', 'fees', 'imports');

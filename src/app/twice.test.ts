import { sendTwice } from '../../test/twice.ts';

await sendTwice('site', 'weeks', 'uptake', 'attendance', 'archive', 'mailing', 'letters', 'fees', 'status', 'imports');

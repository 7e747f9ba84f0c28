import { sendTwice } from '../../test/twice.ts';

await sendTwice('plans', 'work', 'meetings');

import { describe } from 'vitest';
import { ordinaryConversations } from './ordinary.ts';

describe('ordinary', ordinaryConversations);

import './old-kernels.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './main.css';
import { Application } from './application.tsx';
import { bearNonce } from './bear-nonce.ts';
import { pageFactsOf } from './page-facts.ts';

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no place for the application');
const facts = pageFactsOf(document);
bearNonce(document, facts.nonce);
createRoot(place).render(<StrictMode><Application facts={facts} /></StrictMode>);

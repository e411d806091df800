/** Trades the token for a cookie. It travels in a header, never in an address. */

const form = document.querySelector('form');
const input = document.getElementById('token');
const refused = document.getElementById('refused');

async function logIn(token) {
  try {
    const answer = await fetch('login', {headers: {Authorization: `Bearer ${token}`}});
    return answer.ok ? '' : 'This is not the token of this viewer.';
  } catch (unsent) {
    return unsent instanceof TypeError && /[^ -~]/.test(token)
        ? 'A token has no such characters.' : 'PoseStream does not answer; try again.';
  }
}

form.addEventListener('submit', async submission => {
  submission.preventDefault();
  refused.textContent = await logIn(input.value.trim());
  if (refused.textContent) input.select();
  else location.replace('./');
});

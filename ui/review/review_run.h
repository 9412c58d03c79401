// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/when_done.h"
#include "ui/review/review_round.h"

namespace stet {

/// Calls a verb, which has answered then or is refused; for the halves of ReviewRound alone.
template <class T, class Take>
void ReviewRound::run(QFuture<Result<T>> future, const QString &doing, Take take)
{
    m_writing = true;
    whenDone(std::move(future),
             this,
             [this, opened = m_opened, refused = m_refused, doing, take](const Result<T> &answer) {
                 if (opened != m_opened) {
                     // Another article is there by now; what was typed for this one is not lost.
                     if (!answer) {
                         Q_EMIT failed(answer.error(), doing);
                         if (refused)
                             refused();
                     }
                     return;
                 }
                 m_writing = false;
                 m_judging.clear();
                 if (answer) {
                     m_refused = {};
                     take(*answer);
                 } else {
                     Q_EMIT failed(answer.error(), doing);
                     refuseAll();
                 }
                 refresh();
             });
}

} // namespace stet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/checking.h"
#include "ui/editor/cite/sentence_citer.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>

namespace stet {

/// Binds words of a source to sentences that cite it since a moment ago, as soon as the desk has
/// those sentences: what is typed is kept a little later than it is seen. A binding by the author
/// proposes; somebody else verifies. UI thread.
class AuthorBinding : public QObject
{
    Q_OBJECT

public:
    AuthorBinding(DeskSession &session, QObject *parent);

    void bind(const ArticleId &article, const CitedSentence &sentence, const NewEvidence &evidence);

    /// The desk has every word that was typed: what waits for its sentence is bound now, or told
    /// why not. Calls `done` behind that.
    void finish(std::function<void()> done);

Q_SIGNALS:
    void statusMessage(const QString &text);
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    struct Wish
    {
        ArticleId article;
        CitedSentence sentence;
        NewEvidence evidence;
        int tries = 0;
    };

    /// Whether the desk had every word when it was asked for the sheet.
    enum class Words { Coming, Kept };

    void look();
    void tryFirst(const ReviewedArticle &sheet, Words words);
    void drop(const Error &error);

    DeskSession &m_session;
    std::deque<Wish> m_wishes;
    QTimer m_again;
    std::function<void()> m_done; ///< of `finish`
    bool m_looking = false;
};

} // namespace stet

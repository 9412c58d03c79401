// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"

#include <QObject>

#include <functional>
#include <memory>

namespace stet {

class DraftUndo;
class MarkdownEditor;
struct DeskFacts;

/// A sentence of the text that cites a source by now.
struct CitedSentence
{
    QString words; ///< as read, normalised (`wordsAt`)
    QString key;
    qsizetype position = 0; ///< in the body, within the sentence

    bool operator==(const CitedSentence &) const = default;
};

/// Puts a source's key behind the sentence that the caret is in, into the mark that is there
/// already, and once only. Reads the text on the pool. Owned by the workspace; UI thread.
class SentenceCiter : public QObject
{
    Q_OBJECT

public:
    SentenceCiter(MarkdownEditor &editor, DraftUndo &undo, QObject *parent);

    using Done = std::function<void(const Result<CitedSentence> &)>;
    /// `content` as it stands in the editor. InvalidInput where the caret is in no sentence;
    /// Conflict where the text was changed meanwhile: nothing was put in then.
    void cite(const ArticleContent &content,
              const std::shared_ptr<const DeskFacts> &facts,
              const QString &key,
              Done done);

private:
    void put(qsizetype sentenceEnd, const QString &key);

    MarkdownEditor &m_editor;
    DraftUndo &m_undo;
};

} // namespace stet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/interchange/html_markdown.h"

#include <QFuture>
#include <QObject>
#include <QString>
#include <QTextCursor>

#include <deque>
#include <functional>

namespace stet {

class MarkdownEditor;

/// The reader that pasting needs; tests give their own.
struct PasteDoor
{
    std::function<QFuture<Result<HtmlReading>>(const QString &html)> read;
};

/// Brings what other programs copied into the text as Markdown, where the caret stood, as one
/// step. What cannot be read is pasted as plain text, and that is said. Owned by the workspace; UI
/// thread.
class PasteReader : public QObject
{
    Q_OBJECT

public:
    PasteReader(PasteDoor door, MarkdownEditor &editor, QObject *parent);

    /// Reads `html`, or else takes `plain`, in place of what is chosen in the editor now.
    void take(const QString &html, const QString &plain);
    /// Takes the plain text of what is still being read: the article is about to be kept.
    void settle();
    /// Forgets what is being read: another article is shown.
    void forget();

Q_SIGNALS:
    void said(const QString &message);

private:
    /// What is being read, and where it goes.
    struct Pending
    {
        quint64 number = 0;
        QString plain;
        QTextCursor start;
        QTextCursor end;

        /// What it takes the place of.
        [[nodiscard]] QTextCursor place() const;
    };

    void insert(const Result<HtmlReading> &reading, const Pending &pending);
    void put(const Pending &pending, const QString &text);

    PasteDoor m_door;
    MarkdownEditor &m_editor;
    std::deque<Pending> m_pending;
    quint64 m_taken = 0;
};

} // namespace stet

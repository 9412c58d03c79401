// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/interchange/html_markdown.h"

#include <QFuture>
#include <QObject>
#include <QString>

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
    /// Forgets what is being read: another article is shown.
    void forget();

Q_SIGNALS:
    void said(const QString &message);

private:
    void insert(const Result<HtmlReading> &reading, const QString &plain, class QTextCursor place);

    PasteDoor m_door;
    MarkdownEditor &m_editor;
    quint64 m_round = 0; ///< answers of an earlier one are dropped
};

} // namespace stet

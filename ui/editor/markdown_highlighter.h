// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPalette>
#include <QSyntaxHighlighter>

#include <array>
#include <vector>

namespace stet {

/// Gives Markdown its looks in the editor, a line at a time. Owned by its document.
class MarkdownHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    MarkdownHighlighter(QTextDocument *document, const QPalette &palette);

    /// Takes the colours of another palette and draws everything anew.
    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    using Looks = quint16; // a bit for each ScannedSpan::Look

    void makeFormats(const QPalette &palette);
    const QTextCharFormat &formatOf(Looks looks);

    std::array<QTextCharFormat, 12> m_formats; // by ScannedSpan::Look
    QHash<Looks, QTextCharFormat> m_merged;
    std::vector<Looks> m_looks; // of the line at hand; a member to keep its memory
};

} // namespace stet

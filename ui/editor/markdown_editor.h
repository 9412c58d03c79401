// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/line_rules.h"

#include <QHash>
#include <QPlainTextEdit>

namespace stet {

class MarkdownHighlighter;
class TextMirror;

/// Where the body of an article is written: plain Markdown with quiet looks, wide lines and the
/// usual helps of a text editor. Lives on the UI thread; what it holds is told by its mirror.
class MarkdownEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MarkdownEditor(QWidget *parent = nullptr);

    [[nodiscard]] TextMirror &mirror() const;

    /// Another text, with the caret at its start and a new undo history.
    void load(const QString &text);

    void toggleMark(InlineMark mark);
    void toggleHeading(int level);
    void togglePrefix(LinePrefix prefix);
    void insertLink();

    /// Puts `text` in place of `length` units at `position`, with the caret behind it.
    void replaceRange(qsizetype position, qsizetype length, const QString &text);

    /// Shows and chooses a run of the text, with the focus here.
    void goTo(qsizetype position, qsizetype length);

    /// What to say in an empty section, by its heading.
    void setPrompts(const QHash<QString, QString> &promptByHeading);

    /// Brings the line with `position` to the upper edge.
    void scrollToPosition(qsizetype position);
    /// Position of the first letter of the topmost line in view.
    [[nodiscard]] qsizetype topPosition() const;

    /// Left edge of the text, for lining up what stands above it.
    [[nodiscard]] static int sideMargin(int width, const QFont &font);

Q_SIGNALS:
    /// A text was too long to be pasted; nothing was changed.
    void pasteRefused(const QString &reason);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    [[nodiscard]] QTextCursor wholeLines() const;
    void changeLines(const std::function<ChosenText(const ChosenText &)> &change);
    bool breakLine();
    bool moveItem(bool inwards);
    void paintPrompts(QPaintEvent *event);
    [[nodiscard]] QString promptFor(const QTextBlock &block) const;

    TextMirror *m_mirror;
    MarkdownHighlighter *m_highlighter;
    QHash<QString, QString> m_prompts;
};

} // namespace stet

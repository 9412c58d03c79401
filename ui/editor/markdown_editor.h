// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "ui/editor/editor_look.h"
#include "ui/editor/emphasis_rules.h"
#include "ui/editor/line_rules.h"

#include <QHash>
#include <QImage>
#include <QPlainTextEdit>

#include <functional>
#include <optional>

class QMenu;
class QUrl;

namespace stet {

class MarkdownHighlighter;
class TextMarks;
class TextMirror;

/// Where the body of an article is written: plain Markdown with quiet looks, wide lines and the
/// usual helps of a text editor. Lives on the UI thread; what it holds is told by its mirror.
class MarkdownEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MarkdownEditor(QWidget *parent = nullptr);

    [[nodiscard]] TextMirror &mirror() const;

    /// Another text, with the caret at its start.
    void load(const QString &text);

    void toggleMark(InlineMark mark);
    void toggleHeading(int level);
    void togglePrefix(LinePrefix prefix);
    void insertLink();

    /// Puts `text` in place of `length` units at `position`, with the caret behind it.
    void replaceRange(qsizetype position, qsizetype length, const QString &text);

    /// Puts what was pasted in place of what `place` chooses, as a step of its own, and leaves
    /// `place` behind it. A table takes what is for its cells.
    void putIn(QTextCursor &place, const QString &text);
    /// Takes what is pasted at a place in a table, moves the place behind it; false: it is in none.
    using TableTaker = std::function<bool(QTextCursor &place, const QString &text)>;
    void setTableTaker(TableTaker taker);

    /// Puts the clipboard's plain text in, whatever else is there.
    Q_INVOKABLE void pastePlain();

    /// Shows and chooses a run of the text.
    void choose(qsizetype position, qsizetype length);
    /// The same, with the focus here.
    void goTo(qsizetype position, qsizetype length);

    /// Undo and redo, for the menu.
    void setUndoActions(const QList<QAction *> &actions);

    /// What to say in an empty section, by its heading.
    void setPrompts(const QHash<QString, QString> &promptByHeading);

    /// Brings the line with `position` to the upper edge.
    void scrollToPosition(qsizetype position);
    /// Position of the first letter of the topmost line in view.
    [[nodiscard]] qsizetype topPosition() const;

    void setLook(const EditorLook &look);
    /// All but this run is dimmed; nothing: all is lit.
    void setLit(std::optional<TextRange> lit);

Q_SIGNALS:
    /// The next edit is a step of its own.
    void stepEnded();
    /// A text was too long to be pasted; nothing was changed.
    void pasteRefused(const QString &reason);
    /// Ctrl and the wheel: larger or smaller by so many steps.
    void zoomWanted(int steps);
    /// Files were pasted or dropped; the caret is where what comes of them should go. Nothing was
    /// changed.
    void filesGiven(const QStringList &paths);
    /// What another program copied was pasted or dropped: its HTML and its plain text. The caret is
    /// where it should go. Nothing was changed.
    void htmlGiven(const QString &html, const QString &plain);
    /// A picture was pasted or dropped: its encoded bytes, or where there are none the picture.
    void pictureGiven(const QByteArray &bytes, const QImage &image);
    /// The address of a web page was dropped; the caret is where. Nothing was changed.
    void linkDropped(const QUrl &address, const QString &title);
    /// Nothing but the address of a web page was pasted; the caret is behind it.
    void linkPasted(const QUrl &address);
    /// A menu is about to be shown for this place in the text; more can be put into it.
    void menuOpening(QMenu *menu, int position);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    void fitMargins();
    bool takePicture(const QMimeData &source);
    bool takeLink(const QMimeData &source);
    bool linkChosen(const QMimeData &source);
    [[nodiscard]] QString refusalOf(const QString &pasted) const;
    void insertPlain(const QString &text);
    [[nodiscard]] QTextCursor wholeLines() const;
    void changeLines(const std::function<ChosenText(const ChosenText &)> &change);
    bool breakLine();
    bool moveItem(bool inwards);
    void paintPrompts(QPaintEvent *event);
    [[nodiscard]] QString promptFor(const QTextBlock &block) const;
    /// The blank lines from `block` on that a prompt may take; none where the caret is.
    [[nodiscard]] int linesForPrompt(const QTextBlock &block) const;

    TextMirror *m_mirror;
    MarkdownHighlighter *m_highlighter;
    TextMarks *m_marks;
    QHash<QString, QString> m_prompts;
    QList<QAction *> m_undoActions;
    TableTaker m_tableTaker;
    EditorLook m_look;
    bool m_dropping = false;
};

} // namespace stet

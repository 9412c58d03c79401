// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/spelling/spell_watch.h"

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

class QAction;
class QLineEdit;
class QMenu;
class QWidget;

namespace stet {

class DetailsPanel;
class LineSeeker;
class LineSpelling;
class MarkdownEditor;
class ProseField;
class RowTable;
class SpellRound;
class Speller;
class WritingTaste;

/// What spelling needs of the place where an article is written.
struct SpellingDoor
{
    std::function<void(const QString &word)> addWord; ///< to the desk's own words
    std::function<void()> endStep;                    ///< the next edit is a step of its own
    std::function<void()> showDetails;                ///< one of their lines gets the keyboard
    /// Puts fixes of what else is wrong at the caret in the text into a menu.
    std::function<void(QMenu &menu)> otherFixes;
};

/// The spelling of an open article: marks what is misspelt in headline, dek and text and in lines
/// of words (`makeProse`), leads from one to the next, and offers words for it, by key at the caret
/// or in the menu of the pointer. Owned by the workspace; UI thread.
class Spelling : public QObject
{
    Q_OBJECT

public:
    Spelling(SpellingDoor door,
             MarkdownEditor &editor,
             const QList<ProseField *> &fields,
             DetailsPanel &details,
             WritingTaste &taste,
             QWidget &workspace);

    /// A BCP 47 tag: the language of the article.
    void setLanguage(const QString &tag);
    void setDeskWords(const QStringList &words);
    [[nodiscard]] const QStringList &deskWords() const;

    /// For the Edit menu. Owned here.
    [[nodiscard]] QList<QAction *> actions() const;
    [[nodiscard]] QAction *fixAction() const;

Q_SIGNALS:
    /// Something to say in passing.
    void said(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    SpellWatch *watch(QPlainTextEdit &field, SpellGround ground);
    void watchLine(QLineEdit &line);
    [[nodiscard]] LineSpelling *lineOf(const QObject *field) const;
    void follow();
    void fixAtCaret();
    void fillFixes(QMenu &menu, QWidget &field);
    void buildRound(DetailsPanel &details);
    void markCells(RowTable &table);
    void seekNext();
    void offer(QMenu &menu, const SpellWatch &watch, const TextRange &word, QAction *before);
    void offerInLine(QMenu &menu, const LineSpelling &line, const TextRange &word);
    void offerWords(QMenu &menu, const QString &text, QAction *before);
    void showSuggestions(const QString &word, const QStringList &suggestions);
    void replace(QPlainTextEdit &field, const QString &wrong, const QString &right, int start);
    void replaceInLine(QLineEdit &field, const QString &wrong, const QString &right, int start);

    SpellingDoor m_door;
    MarkdownEditor &m_editor;
    WritingTaste &m_taste;
    Speller *m_speller;
    QList<SpellWatch *> m_watches;
    QList<QPointer<LineSpelling>> m_lines; ///< a cell's goes when the cell is left
    QAction *m_check;
    QAction *m_fix;
    QAction *m_next;
    SpellRound *m_round = nullptr;
    QStringList m_deskWords;

    /// The menu that waits for suggestions.
    struct Offer
    {
        QPointer<QMenu> menu;
        QPointer<QAction> place; ///< says that they are looked for; goes when they come
        QString word;            ///< as it is written
        std::function<void(const QString &right)> put;
    };

    Offer m_offer;
};

} // namespace stet

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/editor/field_hand.h"
#include "ui/sources/source_use.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QTextCursor>

class QAction;
class QMenu;
class QUrl;

namespace stet {

class ArticleForm;
class CitePopup;
class DeskSession;
class DeskWatch;
class DetailsPanel;
class DraftUndo;
class LinkOffer;
class LinkQuestion;
class LookRound;
class MarkdownEditor;
class PagePipeline;
class ProblemsPanel;
class SnippetPopup;
class Spelling;
class TableEditor;
class WritingTaste;
struct OfferedPage;
struct Snippet;
struct Source;

/// The parts of a workspace that its helps work on.
struct HelpedParts
{
    DeskSession &session;
    ArticleForm &form;
    MarkdownEditor &editor;
    DetailsPanel &details;
    ProblemsPanel &problems;
    DraftUndo &undo;
    DeskWatch &watch;
    PagePipeline &pipeline;
};

/// What helps with the words of the open article: spelling and what mends problems, tables,
/// snippets, links to articles and pages, citations. Owned by the workspace over which its popups
/// stand; UI thread.
class WritingHelps : public QObject
{
    Q_OBJECT

public:
    WritingHelps(const HelpedParts &parts, WritingTaste &taste, QWidget &workspace);

    /// For the Edit menu.
    [[nodiscard]] QList<QAction *> spellingActions() const;
    /// For the workspace alone.
    [[nodiscard]] QList<QAction *> tableActions() const;
    /// Puts tables and snippets into the commands on the text.
    void addCommands(QList<QAction *> &commands);

    void setLanguage(const QString &tag);
    void setDeskWords(const QStringList &words);
    /// The caret went elsewhere by other means than a person's.
    void leaveTable();
    /// Another article is shown: nothing that was begun goes into it.
    void forget();

    void askCitation();
    /// Asks about a source that the library may not have, and cites it at the caret of the text.
    void citeNew(const Source &source);
    /// Cites at the place where the caret is now, wherever it is then and as long as the article is
    /// open.
    [[nodiscard]] SourceUse citeLater();
    /// Whether a command on the text is meant for it; says so where the keyboard is elsewhere.
    [[nodiscard]] bool isTextAtHand();

Q_SIGNALS:
    void said(const QString &text);
    /// A field of the details is about to get the keyboard.
    void detailsWanted();
    /// `doing` ends the sentence "Stet could not …".
    void errorRaised(const stet::Error &error, const QString &doing);

private:
    void buildSpelling(WritingTaste &taste);
    void buildTables();
    void buildLinks();
    void buildCitations();
    void addDeskWord(const QString &word);
    void offerFixes(QMenu &menu);
    void askSnippet();
    void insertSnippet(const Snippet &snippet);
    /// Asks what a pasted address is to be, or says how it becomes a citation.
    void takePasted(const QUrl &address, const QString &title);
    void tellIfKnown(const OfferedPage &page);
    /// The key of the source that is this page; empty where the library has none.
    [[nodiscard]] QFuture<QString> findPage(const OfferedPage &page) const;
    /// Whether a page that the library has not is read without another word.
    enum class Reading { WhenAsked, AtOnce };
    void cite(const QString &key);
    void citePage(const OfferedPage &page, Reading reading);
    void citeAs(const QString &key, const OfferedPage &page, Reading reading);
    void enterSource(const Source &source);
    void citeIn(const FieldHand &field, const QString &key);
    /// Where the caret of the text is now; what is typed on there comes behind it.
    [[nodiscard]] QTextCursor heldCaret() const;
    /// In the place of what `place` has chosen; the caret comes along where it waited there.
    void citeInText(const QTextCursor &place, const QString &key);
    /// At `place`, or in the place of what it has chosen, while the person is elsewhere.
    void citeBeside(const QTextCursor &place, const QString &key);
    [[nodiscard]] FieldHand fieldAtHand() const;
    void noteFocus(QWidget *now);
    [[nodiscard]] QRect caretPlace() const; ///< on the screen

    HelpedParts m_parts;
    WritingTaste &m_taste;
    QWidget &m_workspace;
    Spelling *m_spelling = nullptr;
    TableEditor *m_tables = nullptr;
    LinkOffer *m_linkOffer = nullptr;
    LinkQuestion *m_linkQuestion = nullptr;
    SnippetPopup *m_snippets = nullptr;
    CitePopup *m_citePopup = nullptr;
    LookRound *m_reader = nullptr; ///< of pages to cite; made by the first wish
    QPointer<QWidget> m_lastField; ///< that had the keyboard
    FieldHand m_hand;              ///< what the open popup is asked for
    QTextCursor m_citedFor;  ///< what the next citation stands for instead of going to `m_citedAt`
    QTextCursor m_citedAt;   ///< where in the text a citation was asked for; what is typed on there
                             ///< comes behind it
    quint64 m_questions = 0; ///< about pasted addresses: answers to an earlier one are dropped
    quint64 m_articles = 0;  ///< that were left: tells answers for one of them from the next one's
};

} // namespace stet

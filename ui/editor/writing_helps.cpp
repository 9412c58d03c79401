// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/writing_helps.h"

#include "core/base/text.h"
#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/desk_session.h"
#include "core/desk/settings.h"
#include "ui/editor/article_commands.h"
#include "ui/editor/article_form.h"
#include "ui/editor/cite/cite_popup.h"
#include "ui/editor/desk_facts.h"
#include "ui/editor/draft_undo.h"
#include "ui/editor/fixes/problem_fixes.h"
#include "ui/editor/links/link_offer.h"
#include "ui/editor/links/link_popup.h"
#include "ui/editor/links/link_question.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/panels/problems_panel.h"
#include "ui/editor/prose_field.h"
#include "ui/editor/snippets/snippet_popup.h"
#include "ui/editor/snippets/snippet_rules.h"
#include "ui/editor/spelling/spelling.h"
#include "ui/editor/tables/table_editor.h"
#include "ui/editor/text_mirror.h"
#include "ui/editor/writing_taste.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int linksOffered = 20;

/// What may be linked to: what the desk's search finds, or the newest where nothing is typed yet.
LinkSource linkSource(DeskSession &session)
{
    using Targets = Result<std::vector<LinkTarget>>;
    return [&session](const QString &typed) -> QFuture<Targets> {
        const QString query = linkQuery(typed);
        if (query.isEmpty()) {
            const auto newest = Articles(session).list(ArticleQuery(), 0, linksOffered);
            return madeOf(newest, [](const Result<ArticleListing> &page) {
                return page.map([](const ArticleListing &found) {
                    std::vector<LinkTarget> targets;
                    for (const ArticleRow &row : found.rows)
                        targets.push_back({row.headline, row.slug});
                    return targets;
                });
            });
        }
        return madeOf(Articles(session).search(query, linksOffered),
                      [](const Result<std::vector<SearchHit>> &answer) {
                          return answer.map([](const std::vector<SearchHit> &hits) {
                              std::vector<LinkTarget> targets;
                              for (const SearchHit &hit : hits) {
                                  if (hit.what == SearchHit::What::Article)
                                      targets.push_back({hit.title, hit.slugOrKey});
                              }
                              return targets;
                          });
                      });
    };
}

} // namespace

WritingHelps::WritingHelps(const HelpedParts &parts, WritingTaste &taste, QWidget &workspace)
    : QObject(&workspace)
    , m_parts(parts)
    , m_taste(taste)
    , m_workspace(workspace)
{
    buildSpelling(taste);
    buildTables();
    buildLinks();
    buildCitations();
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        noteFocus(now);
    });
}

QList<QAction *> WritingHelps::spellingActions() const
{
    return m_spelling->actions();
}

QList<QAction *> WritingHelps::tableActions() const
{
    return m_tables->actions();
}

void WritingHelps::setLanguage(const QString &tag)
{
    m_spelling->setLanguage(tag);
}

void WritingHelps::setDeskWords(const QStringList &words)
{
    m_spelling->setDeskWords(words);
}

void WritingHelps::leaveTable()
{
    m_tables->forget();
}

void WritingHelps::forget()
{
    ++m_articles;
    m_citePopup->leave();
    m_linkQuestion->close();
    m_hand = {};
    m_citedFor = QTextCursor();
    m_citedAt = QTextCursor();
    m_tables->forget();
}

void WritingHelps::buildSpelling(WritingTaste &taste)
{
    SpellingDoor door;
    door.addWord = [this](const QString &word) {
        addDeskWord(word);
    };
    door.endStep = [this] {
        m_parts.undo.endStep();
    };
    door.showDetails = [this] {
        Q_EMIT detailsWanted();
    };
    door.otherFixes = [this](QMenu &menu) {
        offerFixes(menu);
    };
    QList<ProseField *> fields;
    for (const DraftField field : {DraftField::Headline, DraftField::Dek})
        fields << qobject_cast<ProseField *>(m_parts.form.field(field));
    m_spelling =
        new Spelling(std::move(door), m_parts.editor, fields, m_parts.details, taste, m_workspace);
    connect(m_spelling, &Spelling::said, this, &WritingHelps::said);
}

void WritingHelps::addDeskWord(const QString &word)
{
    whenDone(Settings(m_parts.session).addWord(word),
             this,
             [this, word](const Result<DeskSettings> &kept) {
                 if (!kept) {
                     Q_EMIT errorRaised(kept.error(), tr("add this word"));
                     return;
                 }
                 m_spelling->setDeskWords(kept->words);
                 Q_EMIT said(tr("“%1” is one of the desk's words now.").arg(word.left(60)));
             });
}

void WritingHelps::offerFixes(QMenu &menu)
{
    m_linkOffer->offerAtCaret(menu);
    const QString body = m_parts.editor.mirror().text();
    const qsizetype caret = m_parts.editor.textCursor().position();
    for (const Problem &problem : m_parts.problems.problemsAt(caret)) {
        for (const ProblemFix &fix : fixesOf(problem, body)) {
            connect(menu.addAction(fixText(problem, fix).replace(u'&', QStringLiteral("&&"))),
                    &QAction::triggered,
                    this,
                    [this, fix] {
                        m_parts.undo.endStep();
                        if (fix.what == ProblemFix::What::EnterSource) {
                            m_citedFor = QTextCursor();
                            Source source;
                            source.key = fix.words;
                            enterSource(source);
                        } else if (fix.what == ProblemFix::What::GoTo) {
                            m_parts.editor.goTo(fix.place.start, fix.place.length);
                        } else if (!stillFits(fix, m_parts.editor.mirror().text())) {
                            Q_EMIT said(tr("The text was changed meanwhile; nothing was done."));
                        } else {
                            m_parts.editor.replaceRange(
                                fix.place.start, fix.place.length, fix.words);
                        }
                        m_parts.undo.endStep();
                    });
        }
    }
}

void WritingHelps::buildLinks()
{
    new LinkPopup(m_parts.editor, linkSource(m_parts.session), &m_workspace);
    m_linkOffer = new LinkOffer(m_parts.editor, &m_workspace);
    connect(m_linkOffer, &LinkOffer::citeWanted, this, [this](const OfferedPage &page) {
        citePage(page, Reading::WhenAsked);
    });
    connect(m_linkOffer, &LinkOffer::stepEnded, &m_parts.undo, &DraftUndo::endStep);
    // The last to be made: while it asks, the keys are its before they are anybody's.
    m_linkQuestion = new LinkQuestion(m_parts.editor, &m_workspace);
    connect(m_linkQuestion, &LinkQuestion::citeWanted, this, [this](const OfferedPage &page) {
        citePage(page, Reading::AtOnce);
    });
    connect(m_linkQuestion, &LinkQuestion::linkWanted, m_linkOffer, &LinkOffer::putLink);
    connect(m_linkQuestion, &LinkQuestion::neverWanted, this, [this] {
        m_taste.setAsksToCite(false);
        Q_EMIT said(tr("Pasted links stay as they are from now on. The settings, “Appearance”, "
                       "have it asked again."));
    });
    connect(&m_parts.editor, &MarkdownEditor::linkPasted, this, &WritingHelps::takePasted);
}

// Before what offers something at the caret: Tab and Return are its first while it does.
void WritingHelps::buildTables()
{
    m_tables = new TableEditor(m_parts.editor, &m_workspace);
    connect(m_tables, &TableEditor::stepEnded, &m_parts.undo, &DraftUndo::endStep);
    connect(m_tables, &TableEditor::said, this, &WritingHelps::said);
}

void WritingHelps::addCommands(QList<QAction *> &commands)
{
    // Behind the picture: what else is put into the text.
    const auto picture = std::find_if(commands.begin(), commands.end(), [](QAction *action) {
        return action->objectName() == QStringLiteral("picture");
    });
    commands.insert(picture - commands.begin() + 1, m_tables->menuAction());
    QAction *snippet = makeArticleCommand(QStringLiteral("snippet"), &m_workspace);
    snippet->setPriority(QAction::LowPriority);
    commands.append(snippet);
    m_snippets = new SnippetPopup(&m_workspace);
    connect(m_snippets, &SnippetPopup::chosen, this, &WritingHelps::insertSnippet);
    connect(snippet, &QAction::triggered, this, &WritingHelps::askSnippet);
}

void WritingHelps::askSnippet()
{
    m_hand = fieldAtHand();
    if (m_hand.kind() == FieldHand::Kind::None)
        (void)isTextAtHand();
    if (m_parts.editor.isReadOnly() || m_hand.kind() == FieldHand::Kind::None)
        return;
    const std::vector<Snippet> &all = m_parts.watch.facts()->settings.snippets;
    if (all.empty())
        Q_EMIT said(tr("This desk has no snippets yet: add some in its settings."));
    else
        m_snippets->ask(m_hand.place(), all);
}

void WritingHelps::insertSnippet(const Snippet &snippet)
{
    if (m_hand.kind() != FieldHand::Kind::Text) {
        const FieldHand field = m_hand;
        const qsizetype length = field.end() - field.start();
        const QString words = field.words().mid(field.start(), length);
        m_parts.undo.endStep();
        (void)field.put(field.start(), length, singleLine(snippetFor(snippet.text, words).text));
        m_parts.undo.endStep();
        return;
    }
    QTextCursor place = m_parts.editor.textCursor();
    const int start = place.selectionStart();
    const QString chosen =
        m_parts.editor.mirror().text().mid(start, place.selectionEnd() - place.selectionStart());
    const SnippetInsertion insertion = snippetFor(snippet.text, chosen);
    m_parts.undo.endStep();
    place.insertText(insertion.text);
    m_parts.undo.endStep();
    m_parts.editor.goTo(start + insertion.caret, 0);
}

QRect WritingHelps::caretPlace() const
{
    const QRect caret = m_parts.editor.cursorRect();
    return {m_parts.editor.viewport()->mapToGlobal(caret.topLeft()), caret.size()};
}

FieldHand WritingHelps::fieldAtHand() const
{
    QWidget *now = QApplication::focusWidget();
    // A command from the window's rows and menus is for the field before them.
    if (now == nullptr || !m_workspace.isAncestorOf(now))
        now = m_lastField ? m_lastField.data() : &m_parts.editor;
    return FieldHand::of(now, m_parts.editor);
}

void WritingHelps::noteFocus(QWidget *now)
{
    if (now == nullptr || !m_workspace.isAncestorOf(now))
        return;
    // A cell's line goes as soon as it has lost the keyboard; its table stays.
    QWidget *field = now;
    while (field && qobject_cast<QAbstractItemView *>(field) == nullptr && field != &m_workspace)
        field = field->parentWidget();
    m_lastField = qobject_cast<QAbstractItemView *>(field) ? field : now;
}

bool WritingHelps::isTextAtHand()
{
    if (fieldAtHand().kind() == FieldHand::Kind::Text)
        return true;
    Q_EMIT said(tr("This is for the text; go there first."));
    return false;
}

} // namespace stet

// SPDX-License-Identifier: GPL-3.0-or-later
// The part of Workspace that helps with the words: spelling, fixes, links and citations.
#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "core/desk/desk_session.h"
#include "core/desk/settings.h"
#include "ui/editor/article_commands.h"
#include "ui/editor/article_form.h"
#include "ui/editor/cite/cite_popup.h"
#include "ui/editor/cite/cite_rules.h"
#include "ui/editor/comments/article_comments.h"
#include "ui/editor/comments/comments_panel.h"
#include "ui/editor/desk_facts.h"
#include "ui/editor/draft_recorder.h"
#include "ui/editor/draft_undo.h"
#include "ui/editor/fixes/problem_fixes.h"
#include "ui/editor/links/link_offer.h"
#include "ui/editor/links/link_popup.h"
#include "ui/editor/links/web_page.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/page_pipeline.h"
#include "ui/editor/panels/panel_tabs.h"
#include "ui/editor/panels/problems_panel.h"
#include "ui/editor/prose_field.h"
#include "ui/editor/snippets/snippet_popup.h"
#include "ui/editor/snippets/snippet_rules.h"
#include "ui/editor/spelling/spelling.h"
#include "ui/editor/tables/table_editor.h"
#include "ui/editor/text_mirror.h"
#include "ui/editor/workspace.h"

#include <QAction>
#include <QMenu>
#include <QtConcurrent>
#include <QTextBlock>

#include <algorithm>
#include <utility>

namespace stet {

namespace {

constexpr int linksOffered = 20;

/// The key of the source that is the page at `address`; empty where the library has none.
QString keyOfPage(const DeskFacts &facts, const QString &address)
{
    const QString identity = pageIdentity(address);
    for (const Source &source : facts.sources) {
        if (pageIdentity(source.url) == identity || pageIdentity(source.canonicalUrl) == identity)
            return source.key;
    }
    return {};
}

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

void Workspace::buildSpelling(WritingTaste &taste)
{
    SpellingDoor door;
    door.addWord = [this](const QString &word) {
        addDeskWord(word);
    };
    door.endStep = [this] {
        m_undo->endStep();
    };
    door.otherFixes = [this](QMenu &menu) {
        offerFixes(menu);
    };
    QList<ProseField *> fields;
    for (const DraftField field : {DraftField::Headline, DraftField::Dek})
        fields << qobject_cast<ProseField *>(m_form->field(field));
    m_spelling = new Spelling(std::move(door), *m_editor, fields, taste, this);
    connect(m_spelling, &Spelling::said, this, &Workspace::statusMessage);
    addActions(m_spelling->actions());
}

void Workspace::addDeskWord(const QString &word)
{
    whenDone(
        Settings(m_session).addWord(word), this, [this, word](const Result<DeskSettings> &kept) {
            if (!kept) {
                Q_EMIT errorRaised(kept.error(), tr("add this word"));
                return;
            }
            m_spelling->setDeskWords(kept->words);
            Q_EMIT statusMessage(tr("“%1” is one of the desk's words now.").arg(word.left(60)));
        });
}

void Workspace::offerFixes(QMenu &menu)
{
    m_linkOffer->offerAtCaret(menu);
    const QString body = m_editor->mirror().text();
    const qsizetype caret = m_editor->textCursor().position();
    for (const Problem &problem : m_problems->problemsAt(caret)) {
        for (const ProblemFix &fix : fixesOf(problem, body)) {
            connect(menu.addAction(fixText(problem, fix).replace(u'&', QStringLiteral("&&"))),
                    &QAction::triggered,
                    this,
                    [this, fix] {
                        m_undo->endStep();
                        if (fix.what == ProblemFix::What::EnterSource) {
                            m_citedFor = QTextCursor();
                            Source source;
                            source.key = fix.words;
                            enterSource(source);
                        } else if (fix.what == ProblemFix::What::GoTo) {
                            m_editor->goTo(fix.place.start, fix.place.length);
                        } else if (!stillFits(fix, m_editor->mirror().text())) {
                            Q_EMIT statusMessage(
                                tr("The text was changed meanwhile; nothing was done."));
                        } else {
                            m_editor->replaceRange(fix.place.start, fix.place.length, fix.words);
                        }
                        m_undo->endStep();
                    });
        }
    }
}

void Workspace::buildLinks()
{
    new LinkPopup(*m_editor, linkSource(m_session), this);
    m_linkOffer = new LinkOffer(*m_editor, this);
    connect(m_linkOffer, &LinkOffer::citeWanted, this, &Workspace::citePage);
    connect(m_linkOffer, &LinkOffer::stepEnded, m_undo, &DraftUndo::endStep);
    connect(m_editor, &MarkdownEditor::linkPasted, this, [this] {
        const QString keys = m_spelling->fixAction()->shortcut().toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            Q_EMIT statusMessage(tr("%1 cites this page or makes it a link.").arg(keys));
    });
}

// Before what offers something at the caret: Tab and Return are its first while it does.
void Workspace::buildTables()
{
    m_tables = new TableEditor(*m_editor, this);
    connect(m_tables, &TableEditor::stepEnded, m_undo, &DraftUndo::endStep);
    connect(m_tables, &TableEditor::said, this, &Workspace::statusMessage);
    addActions(m_tables->actions());
}

void Workspace::buildSnippets()
{
    // Behind the picture: what else is put into the text.
    const auto picture = std::find_if(m_actions.begin(), m_actions.end(), [](QAction *action) {
        return action->objectName() == QStringLiteral("picture");
    });
    m_actions.insert(picture - m_actions.begin() + 1, m_tables->menuAction());
    QAction *snippet = makeArticleCommand(QStringLiteral("snippet"), this);
    snippet->setPriority(QAction::LowPriority);
    m_actions.append(snippet);
    m_actions.append(m_comments->commentAction());
    m_snippets = new SnippetPopup(this);
    connect(m_snippets, &SnippetPopup::chosen, this, &Workspace::insertSnippet);
    connect(snippet, &QAction::triggered, this, [this] {
        if (m_editor->isReadOnly())
            return;
        const std::vector<Snippet> &all = m_watch->facts()->settings.snippets;
        if (all.empty()) {
            Q_EMIT statusMessage(tr("This desk has no snippets yet: add some in its settings."));
            return;
        }
        const QRect caret = m_editor->cursorRect();
        m_snippets->ask(QRect(m_editor->viewport()->mapToGlobal(caret.topLeft()), caret.size()),
                        all);
    });
}

void Workspace::buildComments()
{
    m_comments = new ArticleComments(
        m_session,
        *m_editor,
        *m_fields,
        [this] {
            return JournalEntry{m_article, m_recorder->version(), content(), content()};
        },
        this);
    m_panels->addPanel(m_comments->panel(), QStringLiteral("comment"), tr("Comments"));
    connect(m_comments, &ArticleComments::said, this, &Workspace::statusMessage);
    connect(m_comments, &ArticleComments::errorRaised, this, &Workspace::errorRaised);
    connect(m_comments, &ArticleComments::leftInJournal, this, &Workspace::wordsLeftInJournal);
    connect(m_comments, &ArticleComments::panelWanted, m_panels, [this] {
        m_panels->setCurrentWidget(m_comments->panel());
    });
    connect(m_comments, &ArticleComments::counted, m_panels, [this](int open) {
        m_panels->setCount(m_comments->panel(), open);
    });
}

void Workspace::insertSnippet(const Snippet &snippet)
{
    QTextCursor place = m_editor->textCursor();
    const int start = place.selectionStart();
    const QString chosen =
        m_editor->mirror().text().mid(start, place.selectionEnd() - place.selectionStart());
    const SnippetInsertion insertion = snippetFor(snippet.text, chosen);
    m_undo->endStep();
    place.insertText(insertion.text);
    m_undo->endStep();
    m_editor->goTo(start + insertion.caret, 0);
}

void Workspace::enterSource(const Source &source)
{
    const QRect caret = m_editor->cursorRect();
    m_citePopup->enter(QRect(m_editor->viewport()->mapToGlobal(caret.topLeft()), caret.size()),
                       source);
}

void Workspace::askCitation()
{
    if (m_editor->isReadOnly())
        return;
    m_citedFor = QTextCursor();
    std::vector<Source> cited;
    if (const std::shared_ptr<const PageOutcome> page = m_pipeline->newest()) {
        for (const QString &key : page->update.page->sources) {
            if (const Source *source = m_watch->facts()->source(key))
                cited.push_back(*source);
        }
    }
    const QRect caret = m_editor->cursorRect();
    const QPoint place = m_editor->viewport()->mapToGlobal(caret.topLeft());
    m_citePopup->ask(QRect(place, caret.size()), std::move(cited));
}

void Workspace::cite(const QString &key)
{
    QTextCursor caret = m_editor->textCursor();
    const QTextCursor place = std::exchange(m_citedFor, QTextCursor());
    m_undo->endStep();
    // One change of the text, which one undo takes back.
    caret.beginEditBlock();
    if (!place.isNull()) {
        caret = place;
        caret.removeSelectedText();
    }
    const QTextBlock line = m_editor->document()->findBlock(caret.selectionEnd());
    const CiteInsertion insertion =
        citeAt(line.text(), caret.selectionEnd() - line.position(), key);
    m_editor->replaceRange(line.position() + insertion.position, 0, insertion.text);
    caret.endEditBlock();
    m_undo->endStep();
    m_editor->goTo(line.position() + insertion.caret, 0);
}

void Workspace::citePage(const OfferedPage &page)
{
    if (m_editor->isReadOnly())
        return;
    // A library of many thousand sources takes a while to look through.
    const QString address = page.address.toString(QUrl::FullyEncoded);
    whenDone(QtConcurrent::run(
                 [facts = m_watch->facts(), address] { return keyOfPage(*facts, address); }),
             this,
             [this, page, asked = article()](const QString &key) {
                 if (asked == article() && !m_editor->isReadOnly())
                     citeAs(key, page);
             });
}

void Workspace::citeAs(const QString &key, const OfferedPage &page)
{
    m_citedFor = page.place;
    if (!key.isEmpty()) {
        cite(key);
        return;
    }
    Source source;
    source.title = page.title;
    source.url = QString::fromLatin1(page.address.toEncoded());
    source.publisher = page.address.host();
    if (source.publisher.startsWith(QStringLiteral("www.")))
        source.publisher.remove(0, 4);
    m_editor->setTextCursor(page.place);
    enterSource(source);
}

} // namespace stet

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/cite/sentence_citer.h"

#include "core/base/when_done.h"
#include "core/review/claims/claim_words.h"
#include "ui/editor/cite/cite_rules.h"
#include "ui/editor/desk_facts.h"
#include "ui/editor/draft_undo.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/text_mirror.h"

#include <QtConcurrentRun>
#include <QTextBlock>

#include <optional>

namespace stet {

namespace {

struct FoundSentence
{
    QString words;
    TextRange range;
};

std::optional<FoundSentence>
sentenceIn(const ArticleContent &content, const DeskFacts &facts, qsizetype caret)
{
    const Languages builtIn;
    const Languages &languages = facts.languages ? *facts.languages : builtIn;
    const ArticleWords words = articleWords(content,
                                            parseGalley(content.body),
                                            languages.forTag(content.language),
                                            facts.kind(content.kind));
    // Behind the last word the caret is in the sentence that ends there.
    for (const qsizetype at : {caret, caret - 1}) {
        const auto place =
            at < 0 ? std::nullopt : sentenceAt(words, {DraftField::Body, -1, {at, 0}});
        if (place)
            return FoundSentence{wordsAt(words, *place), sourcePlaceOf(words, *place).range};
    }
    return std::nullopt;
}

/// Before the mark that ends the sentence, as this house writes it: "… in March [@ledger]."
qsizetype placeForMark(const QString &body, const TextRange &sentence)
{
    qsizetype at = sentence.end();
    while (at > sentence.start && body.at(at - 1).isSpace())
        --at;
    const qsizetype last = at;
    const auto closes = [](QChar c) {
        return QStringView(u".!?…\"”’»)").contains(c);
    };
    while (at > sentence.start && closes(body.at(at - 1)))
        --at;
    // A heading, or a sentence that has no such mark; and what closes a link is no end.
    return at == sentence.start || body.at(last - 1) == u')' ? last : at;
}

} // namespace

SentenceCiter::SentenceCiter(MarkdownEditor &editor, DraftUndo &undo, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
    , m_undo(undo)
{}

void SentenceCiter::cite(const ArticleContent &content,
                         const std::shared_ptr<const DeskFacts> &facts,
                         const QString &key,
                         Done done)
{
    const qsizetype caret = m_editor.textCursor().position();
    whenDone(
        QtConcurrent::run([content, facts, caret] { return sentenceIn(content, *facts, caret); }),
        this,
        [this, key, body = content.body, done = std::move(done)](
            const std::optional<FoundSentence> &sentence) {
            if (!sentence) {
                done(fail(ErrorCode::InvalidInput,
                          tr("The caret is in no sentence. Nothing was cited.")));
                return;
            }
            if (m_editor.isReadOnly() || m_editor.mirror().text() != body) {
                done(fail(ErrorCode::Conflict,
                          tr("The text was changed meanwhile. Nothing was cited.")));
                return;
            }
            put(placeForMark(body, sentence->range), key);
            done(CitedSentence{sentence->words, key, sentence->range.start});
        });
}

void SentenceCiter::put(qsizetype place, const QString &key)
{
    const QTextBlock line = m_editor.document()->findBlock(int(place));
    const CiteInsertion insertion = citeAt(line.text(), place - line.position(), key);
    if (insertion.text.isEmpty())
        return;
    m_undo.endStep();
    m_editor.replaceRange(line.position() + insertion.position, 0, insertion.text);
    m_undo.endStep();
}

} // namespace stet

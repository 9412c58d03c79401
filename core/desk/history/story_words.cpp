// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/core_words.h"
#include "core/desk/history/story.h"
#include "core/model/names.h"
#include "core/model/snapshot.h"
#include "core/model/verdict.h"

namespace stet {

namespace {

constexpr qsizetype MostWords = 160; ///< of words or a reason in a sentence, UTF-16 units

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= MostWords ? line : line.left(MostWords - 1) + QChar(u'…');
}

QString quoted(const QString &text)
{
    return text.isEmpty() ? CoreWords::tr("words that cannot be read any more")
                          : CoreWords::tr("“%1”").arg(shortened(text));
}

QString stateWords(const QString &state)
{
    if (state == nameOf(WorkState::Draft))
        return CoreWords::tr("draft");
    if (state == nameOf(WorkState::InCheck))
        return CoreWords::tr("in check");
    return state == nameOf(WorkState::Ready) ? CoreWords::tr("ready") : state;
}

QString publicWords(const QString &state)
{
    if (state == nameOf(PublicState::Live))
        return CoreWords::tr("live");
    if (state == nameOf(PublicState::Retracted))
        return CoreWords::tr("retracted");
    return state == nameOf(PublicState::Withdrawn) ? CoreWords::tr("withdrawn") : state;
}

QString verdictWords(const QString &kind)
{
    if (kind == nameOf(VerdictKind::Verified))
        return CoreWords::tr("verified");
    if (kind == nameOf(VerdictKind::Disputed))
        return CoreWords::tr("disputed");
    if (kind == nameOf(VerdictKind::NeedsSource))
        return CoreWords::tr("needs a source");
    return kind == nameOf(VerdictKind::NotAFact) ? CoreWords::tr("not a fact") : kind;
}

QString lookWords(const QString &outcome)
{
    switch (lookOutcomeFrom(outcome)) {
    case LookOutcome::Same:
        return CoreWords::tr("it says the same");
    case LookOutcome::Moved:
        return CoreWords::tr("it says the same at another address");
    case LookOutcome::Drifted:
        return CoreWords::tr("it says something else");
    case LookOutcome::QuoteMissing:
        return CoreWords::tr("quoted words are missing");
    case LookOutcome::Blocked:
        return CoreWords::tr("it was blocked");
    case LookOutcome::Unreachable:
        return CoreWords::tr("it was out of reach");
    case LookOutcome::Gone:
        break;
    }
    return CoreWords::tr("it is gone");
}

QString versionWhy(const QString &reason)
{
    if (reason == u"created")
        return CoreWords::tr("as the first");
    if (reason == u"interval")
        return CoreWords::tr("while writing");
    if (reason == u"closed")
        return CoreWords::tr("on closing");
    if (reason == u"state_change")
        return CoreWords::tr("before another status");
    if (reason == u"person_change")
        return CoreWords::tr("before someone else’s words");
    if (reason == u"import")
        return CoreWords::tr("as it was imported");
    return reason == u"restore" ? CoreWords::tr("after words were settled or taken back")
                                : QString();
}

QString nobodyOr(const QString &name)
{
    return name.isEmpty() ? CoreWords::tr("nobody") : name;
}

QString proposalSentence(const StoryEntry &entry)
{
    const QString &who = entry.actor.name;
    const QString now = entry.values.value(0);
    const QString instead =
        now.isEmpty() && !entry.words.isEmpty() ? CoreWords::tr("nothing") : quoted(now);
    const QString words = quoted(entry.words);
    const QString proposer = entry.values.value(1);
    if (entry.verb == u"proposal.made")
        return CoreWords::tr("%1 proposed %2 in place of %3.").arg(who, instead, words);
    if (entry.verb == u"proposal.accepted")
        return CoreWords::tr("%1 accepted what %2 proposed: %3 in place of %4.")
            .arg(who, proposer, instead, words);
    if (entry.verb == u"proposal.rejected")
        return CoreWords::tr("%1 rejected what %2 proposed: %3 in place of %4.")
            .arg(who, proposer, instead, words);
    if (entry.verb == u"proposal.withdrawn")
        return CoreWords::tr("%1 withdrew the proposal of %2 in place of %3.")
            .arg(who, instead, words);
    return CoreWords::tr("%1 opened the proposal of %2 in place of %3 again.")
        .arg(who, instead, words);
}

QString wordsSentence(const StoryEntry &entry)
{
    const QString &who = entry.actor.name;
    if (entry.verb.startsWith(u"proposal."))
        return proposalSentence(entry);
    if (entry.verb == u"article.created")
        return CoreWords::tr("%1 began the article.").arg(who);
    if (entry.verb == u"article.edited")
        return entry.events == 1
                   ? CoreWords::tr("%1 changed the text.").arg(who)
                   : CoreWords::tr("%1 wrote; saves: %2.").arg(who, QString::number(entry.events));
    if (entry.verb == u"article.branched")
        return CoreWords::tr("%1 wrote words that others had changed too: a side branch keeps "
                             "them.")
            .arg(who);
    if (entry.verb == u"article.branch_resolved")
        return CoreWords::tr("%1 settled a side branch.").arg(who);
    if (entry.verb == u"revision.made")
        return CoreWords::tr("Version %1 was kept %2.")
            .arg(QString::number(entry.number), versionWhy(entry.value));
    if (entry.verb == u"comment.added")
        return CoreWords::tr("%1 commented on %2.").arg(who, quoted(entry.words));
    if (entry.verb == u"comment.imported")
        return CoreWords::tr("%1 imported comments.").arg(who);
    if (entry.value == u"reply")
        return CoreWords::tr("%1 answered a comment on %2.").arg(who, quoted(entry.words));
    if (entry.value == u"resolved")
        return CoreWords::tr("%1 settled a comment on %2.").arg(who, quoted(entry.words));
    if (entry.value == u"withdrawn")
        return CoreWords::tr("%1 withdrew a comment on %2.").arg(who, quoted(entry.words));
    return CoreWords::tr("%1 changed a comment on %2.").arg(who, quoted(entry.words));
}

QString standingSentence(const StoryEntry &entry)
{
    const QString &who = entry.actor.name;
    if (entry.verb == u"article.state")
        return CoreWords::tr("%1 set the status to %2.").arg(who, stateWords(entry.value));
    if (entry.verb == u"article.assigned")
        return CoreWords::tr("%1 gave it to %2 to write and to %3 to check.")
            .arg(who, nobodyOr(entry.values.value(0)), nobodyOr(entry.values.value(1)));
    if (entry.verb == u"article.spiked")
        return CoreWords::tr("%1 put the article into the trash.").arg(who);
    if (entry.verb == u"article.restored")
        return CoreWords::tr("%1 took the article out of the trash.").arg(who);
    if (entry.verb == u"article.bulk_undone")
        return CoreWords::tr("%1 took a step over many articles back.").arg(who);
    return CoreWords::tr("%1 changed this with other articles in one step.").arg(who);
}

QString evidenceSentence(const StoryEntry &entry)
{
    const QString &who = entry.actor.name;
    if (entry.verb == u"evidence.withdrawn")
        return CoreWords::tr("%1 took evidence of %2 away.").arg(who, quoted(entry.words));
    if (entry.verb == u"evidence.restored")
        return CoreWords::tr("%1 brought evidence of %2 back.").arg(who, quoted(entry.words));
    if (entry.value == nameOf(EvidenceKind::Attestation))
        return entry.key.isEmpty() ? CoreWords::tr("%1 attested %2.").arg(who, quoted(entry.words))
                                   : CoreWords::tr("%1 attested %2 by the source %3.")
                                         .arg(who, quoted(entry.words), entry.key);
    if (!entry.values.isEmpty())
        return CoreWords::tr("%1 bound the words that the source %2 has by now to %3, in the place "
                             "of those that are gone.")
            .arg(who, entry.key, quoted(entry.words));
    return CoreWords::tr("%1 bound words of the source %2 to %3.")
        .arg(who, entry.key, quoted(entry.words));
}

QString checkingSentence(const StoryEntry &entry)
{
    const QString &who = entry.actor.name;
    const QString words = quoted(entry.words);
    if (entry.verb.startsWith(u"evidence."))
        return evidenceSentence(entry);
    if (entry.verb == u"verdict.given")
        return CoreWords::tr("%1 judged %2: %3.").arg(who, words, verdictWords(entry.value));
    if (entry.verb == u"verdict.withdrawn")
        return CoreWords::tr("%1 took the verdict on %2 back.").arg(who, words);
    if (entry.verb == u"verdict.looked")
        return CoreWords::tr("%1 looked again at what stands around %2.").arg(who, words);
    if (entry.verb == u"verdict.unlooked")
        return CoreWords::tr("%1 wants what stands around %2 looked at again.").arg(who, words);
    if (entry.verb == u"signoff.given")
        return entry.values.isEmpty() ? CoreWords::tr("%1 signed the article off.").arg(who)
                                      : CoreWords::tr("%1 signed the article off over what stood "
                                                      "in the way (%2).")
                                            .arg(who, entry.values.join(QStringLiteral(", ")));
    if (entry.verb == u"article.checks_imported")
        return CoreWords::tr("%1 imported what was said of the words.").arg(who);
    if (entry.verb == u"claim.dropped" && entry.value == u"ended")
        return CoreWords::tr("%1 ended the claim %2, whose words are gone.").arg(who, words);
    if (entry.verb == u"claim.restored")
        return CoreWords::tr("%1 took up the claim %2 again.").arg(who, words);
    if (entry.verb == u"claim.dropped")
        return CoreWords::tr("%1 divided or joined the claim %2.").arg(who, words);
    if (entry.value == u"reply")
        return CoreWords::tr("%1 answered a note on %2.").arg(who, words);
    return CoreWords::tr("%1 wrote a note on %2.").arg(who, words);
}

QString lookSentence(const StoryEntry &entry)
{
    const QString &who = entry.actor.name;
    if (entry.verb == u"look.taken")
        return CoreWords::tr("%1 looked at the source %2: %3.")
            .arg(who, entry.key, lookWords(entry.value));
    if (entry.verb == u"look.confirmed")
        return CoreWords::tr("%1 confirmed what the source %2 says in snapshot %3.")
            .arg(who, entry.key, QString::number(entry.number));
    if (entry.verb == u"look.withdrawn")
        return CoreWords::tr("%1 took back to have looked at the source %2.").arg(who, entry.key);
    return CoreWords::tr("%1 took a confirmation of the source %2 back.").arg(who, entry.key);
}

QString sourceSentence(const StoryEntry &entry)
{
    const QString &who = entry.actor.name;
    if (entry.verb.startsWith(u"look."))
        return lookSentence(entry);
    if (entry.verb == u"source.added")
        return CoreWords::tr("%1 added the source %2.").arg(who, entry.key);
    if (entry.verb == u"source.merged")
        return CoreWords::tr("%1 merged the source %2 into %3.")
            .arg(who, entry.key, entry.values.value(0));
    if (entry.verb == u"source.separated")
        return CoreWords::tr("%1 made the source %2 one of its own again.").arg(who, entry.key);
    if (entry.verb == u"source.taken_back")
        return CoreWords::tr("%1 took back that the source %2 was added.").arg(who, entry.key);
    if (entry.verb == u"source.brought_again")
        return CoreWords::tr("%1 brought the source %2 into the library again.")
            .arg(who, entry.key);
    if (entry.verb != u"snapshot.kept")
        return CoreWords::tr("%1 changed what is said of the source %2.").arg(who, entry.key);
    return snapshotStateFrom(entry.value) == SnapshotState::Kept
               ? CoreWords::tr("%1 kept what the source %2 says as snapshot %3.")
                     .arg(who, entry.key, QString::number(entry.number))
               : CoreWords::tr("%1 kept snapshot %2 of the source %3, which is no evidence.")
                     .arg(who, QString::number(entry.number), entry.key);
}

QString deskSentence(const StoryEntry &entry)
{
    const QString &who = entry.actor.name;
    if (entry.verb == u"desk.created")
        return CoreWords::tr("%1 made the desk.").arg(who);
    if (entry.verb == u"desk.lost")
        return CoreWords::tr("The desk lacked entries that %1 had seen in it before.").arg(who);
    if (entry.verb == u"settings.changed")
        return CoreWords::tr("%1 changed the settings of the desk.").arg(who);
    if (entry.verb == u"person.renamed")
        return CoreWords::tr("%1 gave somebody on the roster another name.").arg(who);
    if (entry.verb.startsWith(u"person."))
        return CoreWords::tr("%1 changed who is on the roster.").arg(who);
    if (entry.verb == u"import.done")
        return CoreWords::tr("%1 imported articles or sources.").arg(who);
    if (entry.verb == u"import.taken_back")
        return CoreWords::tr("%1 took back what an import brought into the library.").arg(who);
    if (entry.verb == u"import.brought_again")
        return CoreWords::tr("%1 brought into the library again what an import had brought.")
            .arg(who);
    if (entry.verb == u"handover.taken")
        return CoreWords::tr("%1 took in a hand-over.").arg(who);
    if (entry.verb == u"export.words")
        return CoreWords::tr("%1 let words leave the desk that else stay in it.").arg(who);
    if (entry.verb == u"export.page")
        return CoreWords::tr("%1 exported the page over what stood in the way (%2).")
            .arg(who, entry.values.join(QStringLiteral(", ")));
    if (entry.verb == u"media.added")
        return CoreWords::tr("%1 added a picture.").arg(who);
    if (entry.verb == u"picture.made")
        return CoreWords::tr("%1 had a picture copied for readers.").arg(who);
    if (entry.verb.startsWith(u"kind."))
        return CoreWords::tr("%1 took in or changed kinds or languages.").arg(who);
    if (entry.verb.startsWith(u"bulk."))
        return CoreWords::tr("%1 took a step over many articles.").arg(who);
    // What a later version of the program records, too.
    return CoreWords::tr("%1 did what the record calls %2.").arg(who, entry.verb);
}

} // namespace

QString storySentence(const StoryEntry &entry)
{
    switch (entry.topic) {
    case StoryTopic::Words:
        return wordsSentence(entry);
    case StoryTopic::Standing:
        return standingSentence(entry);
    case StoryTopic::Checking:
        return checkingSentence(entry);
    case StoryTopic::Sources:
        return sourceSentence(entry);
    case StoryTopic::Readers:
        if (entry.verb == u"edition.scheduled")
            return (entry.dueMs > 0
                        ? CoreWords::tr("%1 set when the article is to be published.")
                        : CoreWords::tr("%1 took back when the article was to be published."))
                .arg(entry.actor.name);
        return CoreWords::tr("%1 published edition %2: %3.")
            .arg(entry.actor.name, QString::number(entry.number), publicWords(entry.value));
    case StoryTopic::Desk:
        break;
    }
    return deskSentence(entry);
}

} // namespace stet

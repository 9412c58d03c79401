// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/handover/handover_json.h"

#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/desk/handover/said_json.h"
#include "core/interchange/snapshot_file.h"
#include "core/model/names.h"
#include "core/model/value_json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace stet {

namespace {

tl::unexpected<Error> brokenHandover(const QString &detail)
{
    return fail(ErrorCode::InvalidInput,
                CoreWords::tr("This hand-over file does not agree with itself: somebody changed "
                              "it. Nothing was taken."),
                detail);
}

QJsonObject articleJson(const Article &article)
{
    return {{u"id"_s, article.id.toString()},
            {u"version"_s, article.version},
            {u"content"_s, toJson(article.content)},
            {u"owner"_s, article.owner},
            {u"checker"_s, article.checker},
            {u"dueMs"_s, article.dueMs}};
}

QJsonObject snapshotJson(const HandedSnapshot &handed)
{
    QJsonObject json{{u"snapshot"_s, toJson(handed.snapshot)},
                     {u"text"_s, handed.text.text},
                     {u"extractor"_s, handed.text.extractor},
                     {u"layout"_s, layoutToJson(handed.text)}};
    if (!handed.bytes.isEmpty())
        json.insert(u"bytes"_s, QString::fromLatin1(handed.bytes.toBase64()));
    return json;
}

/// Reads the parts of a hand-over and holds each against its own hashes. Stops at the first that
/// does not agree.
class HandoverReader
{
public:
    explicit HandoverReader(const QJsonObject &json)
        : m_json(json)
    {}

    [[nodiscard]] Result<Handover> read()
    {
        if (hasLaterSaid(m_json))
            return newerHandover();
        readHead();
        each(u"sources"_s, [this](const QJsonValue &one) { return readSource(one); });
        each(u"snapshots"_s, [this](const QJsonValue &one) { return readSnapshot(one); });
        if (m_trouble.isEmpty())
            m_trouble = takeSaidFrom(m_json, m_read, &m_library);
        each(u"proposals"_s, [this](const QJsonValue &one) { return readProposal(one); });
        if (!m_trouble.isEmpty())
            return brokenHandover(m_trouble);
        return m_read;
    }

private:
    void each(const QString &part, const std::function<bool(const QJsonValue &)> &take)
    {
        if (m_trouble.isEmpty())
            m_trouble = takeEntries(m_json, part, take);
    }

    void readHead()
    {
        const QJsonValue article = m_json.value(u"article"_s);
        m_read.desk = DeskId::fromString(m_json.value(u"desk"_s).toString());
        m_read.deskName = m_json.value(u"deskName"_s).toString();
        const Hand giver = handFromJson(m_json.value(u"giver"_s));
        m_read.giver = {giver.person, giver.account, giver.machine};
        m_read.atMs = m_json.value(u"atMs"_s).toInteger();
        m_read.article.id = ArticleId::fromString(article[u"id"].toString());
        m_read.article.version = article[u"version"].toInteger();
        m_read.article.content = articleContentFromJson(article[u"content"].toObject());
        m_read.article.owner = article[u"owner"].toString();
        m_read.article.checker = article[u"checker"].toString();
        m_read.article.dueMs = article[u"dueMs"].toInteger();
        if (m_json.contains(u"base"_s))
            m_read.base = articleContentFromJson(m_json.value(u"base"_s).toObject());
        m_read.kind = m_json.value(u"kind"_s).toObject();
        m_read.rules = checkingRulesFromJson(m_json.value(u"rules"_s).toObject());
        if (m_read.article.id.isNull() || m_read.desk.isNull() ||
            m_read.giver.name.trimmed().isEmpty() || !isCleanText(m_read.giver.name) ||
            !isCleanText(m_read.giver.account) || !isCleanText(m_read.giver.machine) ||
            !isCleanText(m_read.deskName) || !isCleanText(m_read.article.owner) ||
            !isCleanText(m_read.article.checker))
            m_trouble = u"article"_s;
    }

    bool readSource(const QJsonValue &json)
    {
        m_read.sources.push_back(sourceFromJson(json.toObject()));
        const Source &source = m_read.sources.back();
        m_library.sources.insert(source.id);
        return !source.id.isNull() && isCitationKey(source.key);
    }

    bool readSnapshot(const QJsonValue &json)
    {
        HandedSnapshot handed;
        handed.snapshot = snapshotFromJson(json[u"snapshot"].toObject());
        handed.text.text = json[u"text"].toString();
        handed.text.extractor = json[u"extractor"].toString();
        layoutFromJson(json[u"layout"].toObject(), handed.text);
        handed.bytes = QByteArray::fromBase64(json[u"bytes"].toString().toLatin1());
        const Snapshot &snapshot = handed.snapshot;
        const QByteArray hash = handed.bytes.isEmpty() ? QByteArray() : sha256Hex(handed.bytes);
        const bool agrees = !snapshot.id.isNull() && m_library.sources.contains(snapshot.source) &&
                            snapshot.textHash == sha256Hex(handed.text.text.toUtf8()) &&
                            snapshot.bytesHash == hash &&
                            snapshot.bytesSize == handed.bytes.size() &&
                            isCleanText(handed.text.text) && layoutFits(handed.text) &&
                            isCleanText(snapshot.person) && isCleanText(snapshot.note) &&
                            isCleanText(snapshot.url) && isCleanText(snapshot.fileName) &&
                            isCleanText(snapshot.charset) && isCleanText(snapshot.correction);
        m_library.words.insert(snapshot.id, snapshot.textHash);
        m_read.snapshots.push_back(std::move(handed));
        return agrees;
    }

    bool readProposal(const QJsonValue &json)
    {
        std::optional<EditProposal> proposal = editProposalFromJson(json.toObject());
        if (!proposal || proposal->article != m_read.article.id ||
            proposal->state != ProposalState::Open || !proposal->step.isNull() ||
            proposal->person.trimmed().isEmpty())
            return false;
        for (const QString &text : {proposal->person,
                                    proposal->account,
                                    proposal->machine,
                                    proposal->place.exact,
                                    proposal->inserted,
                                    proposal->reason}) {
            if (!isCleanText(text))
                return false;
        }
        m_read.proposals.push_back(*std::move(proposal));
        return true;
    }

    const QJsonObject &m_json;
    Handover m_read;
    HandedLibrary m_library;
    QString m_trouble;
};

} // namespace

tl::unexpected<Error> newerHandover()
{
    return fail(ErrorCode::TooNew,
                CoreWords::tr("A newer version of Stet wrote this hand-over file. Nothing was "
                              "taken."));
}

QJsonObject handoverToJson(const Handover &handover)
{
    const Hand giver{handover.giver.name, handover.giver.account, handover.giver.machine};
    QJsonObject rules;
    putRules(rules, handover.rules);
    QJsonArray sources;
    for (const Source &source : handover.sources)
        sources.append(toJson(source));
    QJsonArray snapshots;
    for (const HandedSnapshot &snapshot : handover.snapshots)
        snapshots.append(snapshotJson(snapshot));
    QJsonArray proposals;
    for (const EditProposal &proposal : handover.proposals)
        proposals.append(toJson(proposal));
    QJsonObject json{{u"desk"_s, handover.desk.toString()},
                     {u"deskName"_s, handover.deskName},
                     {u"giver"_s, handToJson(giver)},
                     {u"atMs"_s, handover.atMs},
                     {u"article"_s, articleJson(handover.article)},
                     {u"rules"_s, rules},
                     {u"kind"_s, handover.kind},
                     {u"sources"_s, sources},
                     {u"snapshots"_s, snapshots}};
    putSaid(json, handover);
    if (!proposals.isEmpty())
        json.insert(u"proposals"_s, proposals);
    if (handover.base)
        json.insert(u"base"_s, toJson(*handover.base));
    return json;
}

Result<Handover> handoverFromJson(const QJsonObject &json)
{
    return HandoverReader(json).read();
}

} // namespace stet

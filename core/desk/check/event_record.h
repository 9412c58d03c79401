// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/snapshot.h"
#include "core/store/event_store.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace stet {

/// What the desk's events say that its contents are: the events are a chain whose end is known
/// outside the desk, so words that were altered behind the door differ from it. Filled by the
/// check from the events in order; a value.
class EventRecord
{
public:
    void take(const Event &event);

    /// SHA-256 (32 bytes) of an article's content after its last edit, of a source or of the
    /// settings; none where no event tells.
    [[nodiscard]] std::optional<QByteArray> article(const QUuid &id) const;
    [[nodiscard]] std::optional<QByteArray> source(const QUuid &id) const;
    [[nodiscard]] std::optional<QByteArray> settings() const;

    /// How an article stood after its last change (`standingHash`, hexadecimal), and before its
    /// first one; none where no event tells.
    [[nodiscard]] std::optional<QByteArray> standing(const QUuid &id) const;
    [[nodiscard]] std::optional<QByteArray> firstStanding(const QUuid &id) const;

    /// The hash of a source before its first change.
    [[nodiscard]] std::optional<QByteArray> firstSource(const QUuid &id) const;

    /// Hashes (hexadecimal) of the newest kinds, by id, and languages, by tag.
    [[nodiscard]] const QHash<QString, QByteArray> &kinds() const { return m_kinds; }

    [[nodiscard]] const QHash<QString, QByteArray> &languages() const { return m_languages; }

    /// Hashes (hexadecimal) of the people of the roster, by id.
    [[nodiscard]] const QHash<QUuid, QByteArray> &people() const { return m_people; }

    /// Whose the names are that people of the roster had before.
    [[nodiscard]] const QHash<QString, QUuid> &formerNames() const { return m_formerNames; }

    /// Hashes (hexadecimal) of the desk's images by name.
    [[nodiscard]] const QHash<QString, QByteArray> &images() const { return m_images; }

    /// The names of the copies that readers get of a stored file, by its hash (hexadecimal).
    [[nodiscard]] const QHash<QByteArray, QStringList> &copies() const { return m_copies; }

    /// Hashes (hexadecimal) of the words of side branches by the branch's id.
    [[nodiscard]] const QHash<QString, QByteArray> &branches() const { return m_branches; }

    /// A comment or a proposed edit as it was kept last.
    struct SaidComment
    {
        QByteArray hash; ///< hexadecimal
        QUuid article;
    };

    /// By the comment's id.
    [[nodiscard]] const QHash<QString, SaidComment> &comments() const { return m_comments; }

    /// By the proposal's id.
    [[nodiscard]] const QHash<QString, SaidComment> &proposals() const { return m_proposals; }

    /// A claim, evidence, a verdict or a sign-off as it was kept last.
    struct Said
    {
        QByteArray hash;   ///< of its document, hexadecimal
        QByteArray looked; ///< of a verdict that was looked at again
        QByteArray hands;  ///< of a verdict: who had changed the words, `handsHash`
        bool gone = false; ///< dropped or withdrawn

        bool operator==(const Said &) const = default;
    };

    /// By their ids.
    [[nodiscard]] const QHash<QString, Said> &claims() const { return m_claims; }

    [[nodiscard]] const QHash<QString, Said> &evidence() const { return m_evidence; }

    [[nodiscard]] const QHash<QString, Said> &verdicts() const { return m_verdicts; }

    [[nodiscard]] const QHash<QString, Said> &signOffs() const { return m_signOffs; }

    /// Hashes (hexadecimal) of the documents of snapshots by the snapshot's id.
    [[nodiscard]] const QHash<QString, QByteArray> &snapshots() const { return m_snapshots; }

    /// Hashes (hexadecimal) of the documents of looks at sources, and how often each was taken.
    [[nodiscard]] const QHash<QByteArray, int> &looks() const { return m_looks; }

    /// What the looks at each source come to.
    [[nodiscard]] const QHash<QUuid, LinkHistory> &links() const { return m_links; }

    /// Into which source each one was merged that stands for another now.
    [[nodiscard]] const QHash<SourceId, SourceId> &merges() const { return m_merges; }

    /// What an import brought: SHA-256 over the hashes of first revisions, and of sources, in the
    /// order of their rows (32 bytes).
    struct Import
    {
        QByteArray articles;
        QByteArray sources;
        QByteArray standings; ///< how the articles stood
        qint64 event = 0;     ///< the number of the event that tells of it
    };

    [[nodiscard]] const QHash<qint64, Import> &imports() const { return m_imports; }

    /// Over what of each import is taken back (`TakenBackStore::hashOf`), as was told last.
    [[nodiscard]] const QHash<qint64, QByteArray> &takenBackImports() const
    {
        return m_takenBackImports;
    }

    /// Sources that were taken back or brought again one by one: whether each is there now.
    [[nodiscard]] const QHash<QUuid, bool> &steppedSources() const { return m_steppedSources; }

    /// When articles are to be published, UTC milliseconds, by their ids.
    [[nodiscard]] const QHash<QUuid, qint64> &publishTimes() const { return m_publishTimes; }

private:
    void takePublishTime(const Event &event);
    void takeStanding(const Event &event);
    [[nodiscard]] bool takeStepOfLibrary(const Event &event);
    void takeCopies(const Event &event);
    void takeComment(const Event &event);
    void takeProposal(const Event &event);
    void takeSnapshot(const Event &event);
    void takeLook(const Event &event);
    void takeClaim(const Event &event);
    void takeSaid(const Event &event, const char *id, QHash<QString, Said> &said);

    QHash<QUuid, QByteArray> m_contents; ///< articles' and sources'
    QHash<QUuid, QByteArray> m_firstSources;
    QByteArray m_settings;
    QHash<QUuid, QByteArray> m_standings;
    QHash<QUuid, QByteArray> m_firstStandings;
    QHash<QString, QByteArray> m_kinds;
    QHash<QString, QByteArray> m_languages;
    QHash<QUuid, QByteArray> m_people;
    QHash<QString, QUuid> m_formerNames;
    QHash<QString, QByteArray> m_images;
    QHash<QByteArray, QStringList> m_copies;
    QHash<QString, QByteArray> m_branches;
    QHash<QString, SaidComment> m_comments;
    QHash<QString, SaidComment> m_proposals;
    QHash<QString, Said> m_claims;
    QHash<QString, Said> m_evidence;
    QHash<QString, Said> m_verdicts;
    QHash<QString, Said> m_signOffs;
    QHash<QString, QByteArray> m_snapshots;
    QHash<QByteArray, int> m_looks;
    QHash<QUuid, LinkHistory> m_links;
    QHash<SourceId, SourceId> m_merges;
    QHash<qint64, Import> m_imports;
    QHash<qint64, QByteArray> m_takenBackImports;
    QHash<QUuid, bool> m_steppedSources;
    QHash<QUuid, qint64> m_publishTimes;
};

} // namespace stet

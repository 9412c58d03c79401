// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/articles.h"
#include "core/desk/tallies.h"
#include "core/model/changes.h"
#include "core/model/desk_info.h"
#include "core/model/kind.h"
#include "core/model/language.h"
#include "core/model/reader_evidence.h"
#include "core/model/shown_picture.h"
#include "core/model/source.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace stet {

class DeskSession;

/// What a page and its problems need to know of the desk around an article. Immutable; shared by
/// the threads that read it.
struct DeskFacts
{
    DeskSettings settings;
    std::vector<Kind> kinds;
    std::shared_ptr<const Languages> languages; ///< as the desk has them; null until they are read
    QHash<QString, Source> sources;             ///< by citation key
    QSet<QString> pictures;                     ///< names of the desk's image files
    ShownPictures copies;                       ///< of these, as readers get them
    StandingCheck check;     ///< whose sign-off stands on the article that is written
    Rereadings rereadings;   ///< of the sources
    ReaderEvidence evidence; ///< of the article that is written, where readers are shown any
    QDate today;             ///< the desk's day, as of when these were read
    /// Never null; of the article that is written, or of none.
    std::shared_ptr<const Neighbourhood> around = std::make_shared<const Neighbourhood>();

    /// The kind with `id`; a nameless one without sections where the desk has none.
    [[nodiscard]] const Kind &kind(const QString &id) const;
    /// The source with `key`, or null.
    [[nodiscard]] const Source *source(const QString &key) const;
    /// Whether pages can show a picture.
    [[nodiscard]] bool hasPicture(const QString &file) const;
};

/// What `content` needs to know of the articles around it.
[[nodiscard]] Surroundings surroundingsOf(const ArticleContent &content);

/// Keeps the newest facts at hand, so that a key asks the desk for nothing. Reads them again, at
/// most once a second, when the desk tells that they changed. Lives on the UI thread.
class DeskWatch : public QObject
{
    Q_OBJECT

public:
    explicit DeskWatch(DeskSession &session, QObject *parent = nullptr);

    /// Empty facts until the first are read: settings and kinds before the rest.
    [[nodiscard]] std::shared_ptr<const DeskFacts> facts() const;
    /// Whether every part was read once, also for the article that is being written.
    [[nodiscard]] bool isReady() const;

    /// The article that is being written: its own saves alone are no reason to look around it. Not
    /// ready for another one until its surroundings were read.
    void setOwnArticle(ArticleId article);
    /// What is looked for around that article; changes with its words.
    void setSurroundings(const Surroundings &of);

Q_SIGNALS:
    void factsChanged();
    /// Of all facts only what stands around the article did, or what it says of its check.
    void aroundChanged();

private:
    enum Part {
        NothingStale = 0,
        SettingsStale = 1,
        SourcesStale = 2,
        AroundStale = 4,
        PicturesStale = 8,
        CheckStale = 16,
        LibraryStale =
            SourcesStale | PicturesStale, ///< what was just taken in is about to be named
        EverythingRead = SettingsStale | LibraryStale | AroundStale | CheckStale
    };

    /// Parts that are read and told of together. Settings and kinds wait for nothing, since a form
    /// shows them at once, and what is around an article does not wait for a large library.
    struct Round
    {
        int parts = NothingStale;  ///< that it reads
        int asked = NothingStale;  ///< of them, now
        int failed = NothingStale; ///< of those; read again a little later
        int open = 0;              ///< answers that are still to come
        std::vector<std::function<void(DeskFacts &)>> answers{};
    };

    void noteChanges(const Changes &changes);
    void refresh();
    void begin(Round &round);
    void readCheck(Round &round);
    template <class T, class Take>
    void read(Round &round, Part part, QFuture<Result<T>> future, Take take);
    void partRead(Round &round);
    void finish(Round &round);
    /// Something is waited for that a person sees at once.
    [[nodiscard]] bool isUrgent() const;

    DeskSession &m_session;
    ArticleId m_own;
    Surroundings m_of;
    QTimer m_timer;
    int m_stale = SettingsStale | LibraryStale;
    int m_read = AroundStale | CheckStale; // at least once; of an article only when there is one
    Round m_settings{.parts = SettingsStale};
    Round m_library{.parts = LibraryStale};
    Round m_around{.parts = AroundStale};
    Round m_check{.parts = CheckStale};
    bool m_libraryWaits = false; // for the first settings, to be told after them
    bool m_ready = false;
    std::shared_ptr<const DeskFacts> m_facts;
};

} // namespace stet

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/share_cards.h"

#include "core/base/hash.h"
#include "core/desk/copies_keeping.h"
#include "core/desk/desk_session.h"
#include "core/desk/engine/desk_engine.h"
#include "core/model/share_card.h"

#include <QByteArrayList>

namespace stet {

namespace {

/// Goes up where cards are drawn otherwise than before: then each is drawn anew.
constexpr int cardsRule = 1;
/// A desk that comes from elsewhere may have published a hundred thousand: what is shared is new.
constexpr int MostLookedAt = 100;

const QString orderType = QString::fromLatin1(CardOrderType);

/// What is to be drawn, by a site of this name.
struct LackingCards
{
    QString site;
    QByteArrayList orders;
};

bool wantsCards(const DeskSettings &desk)
{
    return desk.shareCards && !desk.baseUrl.isEmpty();
}

/// Whether the page shows a picture of its own.
bool hasLead(Stores &stores, const ArticleContent &content)
{
    const QString &lead = content.leadImage;
    return !lead.isEmpty() && stores.blobs.media(lead) && !stores.pictures.isUnreadable(lead);
}

Result<LackingCards> lackingCards(Stores &stores)
{
    const DeskSettings desk = stores.settings.settings();
    LackingCards lacking{desk.name, {}};
    if (!wantsCards(desk))
        return lacking;
    const auto isThere = [&stores](const QByteArray &order) {
        return stores.pictures.of(sha256Hex(order), cardsRule).has_value();
    };
    for (const NewestPage &page : stores.livePages.newest(MostLookedAt)) {
        if (page.rule == livePageRule && isThere(cardOrder(page.headline)))
            continue;
        // Of what was published, not of the text as it is being written.
        const std::optional<StoredEdition> edition = stores.editions.newestInFull(page.article);
        if (!edition || edition->document.publicState != PublicState::Live ||
            hasLead(stores, edition->content))
            continue;
        const QByteArray order = cardOrder(edition->content.headline);
        if (!isThere(order) && !lacking.orders.contains(order))
            lacking.orders.append(order);
    }
    if (stores.connection.failed())
        return tl::unexpected<Error>(stores.connection.error());
    return lacking;
}

/// Where another program was quicker, its card stands: who saw it has it in a site.
Result<> keepCard(DeskEngine &engine, const MediaInfo &order, const ShownPicture &card)
{
    return engine
        .write([=](WriteScope &scope) -> Result<> {
            if (scope.stores.pictures.of(order.hash, cardsRule))
                return {};
            scope.stores.blobs.putBlob(order, scope.nowMs);
            recordCopies(scope, order.hash, card, cardsRule);
            return {};
        })
        .result();
}

Result<> keepDrawn(DeskEngine &engine, const QByteArray &order, const Result<MadePicture> &drawn)
{
    const std::optional<ShownPicture> none = drawn ? std::nullopt : withoutCopies(drawn.error());
    if (!drawn && !none)
        return tl::unexpected(drawn.error());
    const Result<QByteArray> hash = BlobFiles::put(engine.setup().folder.blobs(), order);
    if (!hash)
        return tl::unexpected(hash.error());
    const Result<ShownPicture> card = drawn ? packCopies(engine, *drawn) : *none;
    if (!card)
        return tl::unexpected(card.error());
    return keepCard(engine, {{}, *hash, orderType, order.size()}, *card);
}

} // namespace

CardDrawing::CardDrawing(DeskSession &session)
    : m_session(session)
{}

QFuture<Result<KeptCards>> CardDrawing::all()
{
    return m_session.engine().read([](Stores &stores) -> Result<KeptCards> {
        return wantsCards(stores.settings.settings()) ? stores.pictures.copiesOfType(orderType)
                                                      : KeptCards();
    });
}

Result<> CardDrawing::drawLacking(const PictureReader &reader, const std::function<bool()> &stopped)
{
    DeskEngine &engine = m_session.engine();
    if (!reader || !engine.readOnlyReason().isEmpty())
        return {};
    const Result<LackingCards> lacking =
        engine.read([](Stores &stores) { return lackingCards(stores); }).result();
    if (!lacking)
        return tl::unexpected(lacking.error());
    for (const QByteArray &order : lacking->orders) {
        const Result<MadePicture> drawn = reader(cardToDraw(order, lacking->site), stopped);
        if (!drawn && drawn.error().code == ErrorCode::Io)
            continue; // the process ended before its time: the next run asks another
        const Result<> kept = keepDrawn(engine, order, drawn);
        if (!kept && kept.error().code == ErrorCode::NotFound)
            return {};
        if (!kept)
            return kept;
    }
    return {};
}

} // namespace stet

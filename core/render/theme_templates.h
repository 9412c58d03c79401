// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/template.h"
#include "core/render/theme.h"

namespace stet {

/// The templates of a theme, by the part of the page that they make. The enumerations give the
/// fields that each may name, in the order of the tables in theme.cpp.
struct Theme::Templates
{
    Template head;
    Template top;
    Template header;
    Template corrections;
    Template lead;
    Template facts;
    Template sources;
    Template next;
    Template reader;
    Template share;
    Template foot;
    Template listing;
};

namespace field {

enum Head : size_t {
    HeadPolicy,
    HeadTitle,
    HeadSiteName,
    HeadDescription,
    HeadCanonical,
    HeadType,
    HeadHeadline,
    HeadAuthors,
    HeadPublished,
    HeadModified,
    HeadImage,
    HeadStructured,
    HeadCount
};

enum Top : size_t { TopSkip, TopSiteName, TopHome, TopNavName, TopNav, TopCount };

enum Link : size_t { LinkHref, LinkTitle, LinkLanguage, LinkLanguageName, LinkCount };

enum Header : size_t {
    HeaderCategory,
    HeaderKind,
    HeaderHeadline,
    HeaderDek,
    HeaderByline,
    HeaderCheckedBy,
    HeaderDay,
    HeaderDate,
    HeaderUpdatedDay,
    HeaderUpdated,
    HeaderMinutes,
    HeaderSourceCount,
    HeaderHasMeta,
    HeaderCount
};

enum Corrections : size_t {
    CorrectionsName,
    CorrectionsNotice,
    CorrectionsItems,
    CorrectionsCount
};

enum Correction : size_t {
    CorrectionClassId,
    CorrectionName,
    CorrectionDay,
    CorrectionDate,
    CorrectionText,
    CorrectionCount
};

enum Lead : size_t { LeadSource, LeadCount };

enum Facts : size_t { FactsCaption, FactsRows, FactsCount };

enum Fact : size_t { FactName, FactValue, FactCount };

enum Sources : size_t {
    SourcesHeading,
    SourcesIntro,
    SourcesTotal,
    SourcesItems,
    SourcesChecking,
    SourcesCount
};

enum SourceItem : size_t {
    SourceNumber,
    SourcePublisher,
    SourceHref,
    SourceTitle,
    SourceRoleId,
    SourceRole,
    SourceBacks,
    SourceCount
};

enum Next : size_t { NextHeading, NextLinks, NextCount };

enum Reader : size_t { ReaderHeading, ReaderText, ReaderHref, ReaderAddress, ReaderCount };

enum Share : size_t {
    ShareHeading,
    ShareLinkedIn,
    ShareBluesky,
    ShareMail,
    ShareMailName,
    ShareAddressName,
    ShareAddress,
    ShareCount
};

enum Foot : size_t { FootSiteName, FootHref, FootAddress, FootCount };

enum Listing : size_t { ListingTitle, ListingNothing, ListingGroups, ListingPages, ListingCount };

enum Group : size_t { GroupId, GroupName, GroupEntries, GroupMoreHref, GroupMore, GroupCount };

enum Entry : size_t {
    EntryHref,
    EntryTitle,
    EntryLabel,
    EntryMark,
    EntryHasLabel,
    EntryDek,
    EntryDay,
    EntryDate,
    EntryLanguage,
    EntryCount
};

} // namespace field

} // namespace stet

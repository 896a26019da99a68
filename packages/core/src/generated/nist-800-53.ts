// Written by scripts/nist-800-53.mjs from https://github.com/usnistgov/oscal-content. Do not edit.
//   SP 800-53 Revision 5: Security and Privacy Controls for Federal Information Systems and Organizations, 5.0.1 (2021-06-08)
//   SP 800-53 Revision 5.1.1 PRIVACY BASELINE, 5.1.1+u4 (2024-02-13)
//   SP 800-53 Revision 5.1.1 HIGH IMPACT BASELINE, 5.1.1+u4 (2024-02-13)
//   SP 800-53 Revision 5.1.1 LOW IMPACT BASELINE, 5.1.1+u4 (2024-02-04)
//   SP 800-53 Revision 5.1.1 MODERATE IMPACT BASELINE, 5.1.1+u4 (2024-02-04)
//   SP 800-53 Revision 5.1.1 HIGH IMPACT BASELINE, 5.1.1+u4 (2024-02-04)

/** One control a line: id, the baselines it is in (l, m, h; w: withdrawn), title. */
export const nist80053 = `
AC-1|lmh|Policy and Procedures
AC-2|lmh|Account Management
AC-2(1)|mh|Automated System Account Management
AC-2(2)|mh|Automated Temporary and Emergency Account Management
AC-2(3)|mh|Disable Accounts
AC-2(4)|mh|Automated Audit Actions
AC-2(5)|mh|Inactivity Logout
AC-2(6)||Dynamic Privilege Management
AC-2(7)||Privileged User Accounts
AC-2(8)||Dynamic Account Management
AC-2(9)||Restrictions on Use of Shared and Group Accounts
AC-2(10)|w|Shared and Group Account Credential Change
AC-2(11)|h|Usage Conditions
AC-2(12)|h|Account Monitoring for Atypical Usage
AC-2(13)|mh|Disable Accounts for High-risk Individuals
AC-3|lmh|Access Enforcement
AC-3(1)|w|Restricted Access to Privileged Functions
AC-3(2)||Dual Authorization
AC-3(3)||Mandatory Access Control
AC-3(4)||Discretionary Access Control
AC-3(5)||Security-relevant Information
AC-3(6)|w|Protection of User and System Information
AC-3(7)||Role-based Access Control
AC-3(8)||Revocation of Access Authorizations
AC-3(9)||Controlled Release
AC-3(10)||Audited Override of Access Control Mechanisms
AC-3(11)||Restrict Access to Specific Information Types
AC-3(12)||Assert and Enforce Application Access
AC-3(13)||Attribute-based Access Control
AC-3(14)||Individual Access
AC-3(15)||Discretionary and Mandatory Access Control
AC-4|mh|Information Flow Enforcement
AC-4(1)||Object Security and Privacy Attributes
AC-4(2)||Processing Domains
AC-4(3)||Dynamic Information Flow Control
AC-4(4)|h|Flow Control of Encrypted Information
AC-4(5)||Embedded Data Types
AC-4(6)||Metadata
AC-4(7)||One-way Flow Mechanisms
AC-4(8)||Security and Privacy Policy Filters
AC-4(9)||Human Reviews
AC-4(10)||Enable and Disable Security or Privacy Policy Filters
AC-4(11)||Configuration of Security or Privacy Policy Filters
AC-4(12)||Data Type Identifiers
AC-4(13)||Decomposition into Policy-relevant Subcomponents
AC-4(14)||Security or Privacy Policy Filter Constraints
AC-4(15)||Detection of Unsanctioned Information
AC-4(16)|w|Information Transfers on Interconnected Systems
AC-4(17)||Domain Authentication
AC-4(18)|w|Security Attribute Binding
AC-4(19)||Validation of Metadata
AC-4(20)||Approved Solutions
AC-4(21)||Physical or Logical Separation of Information Flows
AC-4(22)||Access Only
AC-4(23)||Modify Non-releasable Information
AC-4(24)||Internal Normalized Format
AC-4(25)||Data Sanitization
AC-4(26)||Audit Filtering Actions
AC-4(27)||Redundant/independent Filtering Mechanisms
AC-4(28)||Linear Filter Pipelines
AC-4(29)||Filter Orchestration Engines
AC-4(30)||Filter Mechanisms Using Multiple Processes
AC-4(31)||Failed Content Transfer Prevention
AC-4(32)||Process Requirements for Information Transfer
AC-5|mh|Separation of Duties
AC-6|mh|Least Privilege
AC-6(1)|mh|Authorize Access to Security Functions
AC-6(2)|mh|Non-privileged Access for Nonsecurity Functions
AC-6(3)|h|Network Access to Privileged Commands
AC-6(4)||Separate Processing Domains
AC-6(5)|mh|Privileged Accounts
AC-6(6)||Privileged Access by Non-organizational Users
AC-6(7)|mh|Review of User Privileges
AC-6(8)||Privilege Levels for Code Execution
AC-6(9)|mh|Log Use of Privileged Functions
AC-6(10)|mh|Prohibit Non-privileged Users from Executing Privileged Functions
AC-7|lmh|Unsuccessful Logon Attempts
AC-7(1)|w|Automatic Account Lock
AC-7(2)||Purge or Wipe Mobile Device
AC-7(3)||Biometric Attempt Limiting
AC-7(4)||Use of Alternate Authentication Factor
AC-8|lmh|System Use Notification
AC-9||Previous Logon Notification
AC-9(1)||Unsuccessful Logons
AC-9(2)||Successful and Unsuccessful Logons
AC-9(3)||Notification of Account Changes
AC-9(4)||Additional Logon Information
AC-10|h|Concurrent Session Control
AC-11|mh|Device Lock
AC-11(1)|mh|Pattern-hiding Displays
AC-12|mh|Session Termination
AC-12(1)||User-initiated Logouts
AC-12(2)||Termination Message
AC-12(3)||Timeout Warning Message
AC-13|w|Supervision and Review — Access Control
AC-14|lmh|Permitted Actions Without Identification or Authentication
AC-14(1)|w|Necessary Uses
AC-15|w|Automated Marking
AC-16||Security and Privacy Attributes
AC-16(1)||Dynamic Attribute Association
AC-16(2)||Attribute Value Changes by Authorized Individuals
AC-16(3)||Maintenance of Attribute Associations by System
AC-16(4)||Association of Attributes by Authorized Individuals
AC-16(5)||Attribute Displays on Objects to Be Output
AC-16(6)||Maintenance of Attribute Association
AC-16(7)||Consistent Attribute Interpretation
AC-16(8)||Association Techniques and Technologies
AC-16(9)||Attribute Reassignment — Regrading Mechanisms
AC-16(10)||Attribute Configuration by Authorized Individuals
AC-17|lmh|Remote Access
AC-17(1)|mh|Monitoring and Control
AC-17(2)|mh|Protection of Confidentiality and Integrity Using Encryption
AC-17(3)|mh|Managed Access Control Points
AC-17(4)|mh|Privileged Commands and Access
AC-17(5)|w|Monitoring for Unauthorized Connections
AC-17(6)||Protection of Mechanism Information
AC-17(7)|w|Additional Protection for Security Function Access
AC-17(8)|w|Disable Nonsecure Network Protocols
AC-17(9)||Disconnect or Disable Access
AC-17(10)||Authenticate Remote Commands
AC-18|lmh|Wireless Access
AC-18(1)|mh|Authentication and Encryption
AC-18(2)|w|Monitoring Unauthorized Connections
AC-18(3)|mh|Disable Wireless Networking
AC-18(4)|h|Restrict Configurations by Users
AC-18(5)|h|Antennas and Transmission Power Levels
AC-19|lmh|Access Control for Mobile Devices
AC-19(1)|w|Use of Writable and Portable Storage Devices
AC-19(2)|w|Use of Personally Owned Portable Storage Devices
AC-19(3)|w|Use of Portable Storage Devices with No Identifiable Owner
AC-19(4)||Restrictions for Classified Information
AC-19(5)|mh|Full Device or Container-based Encryption
AC-20|lmh|Use of External Systems
AC-20(1)|mh|Limits on Authorized Use
AC-20(2)|mh|Portable Storage Devices — Restricted Use
AC-20(3)||Non-organizationally Owned Systems — Restricted Use
AC-20(4)||Network Accessible Storage Devices — Prohibited Use
AC-20(5)||Portable Storage Devices — Prohibited Use
AC-21|mh|Information Sharing
AC-21(1)||Automated Decision Support
AC-21(2)||Information Search and Retrieval
AC-22|lmh|Publicly Accessible Content
AC-23||Data Mining Protection
AC-24||Access Control Decisions
AC-24(1)||Transmit Access Authorization Information
AC-24(2)||No User or Process Identity
AC-25||Reference Monitor
AT-1|lmh|Policy and Procedures
AT-2|lmh|Literacy Training and Awareness
AT-2(1)||Practical Exercises
AT-2(2)|lmh|Insider Threat
AT-2(3)|mh|Social Engineering and Mining
AT-2(4)||Suspicious Communications and Anomalous System Behavior
AT-2(5)||Advanced Persistent Threat
AT-2(6)||Cyber Threat Environment
AT-3|lmh|Role-based Training
AT-3(1)||Environmental Controls
AT-3(2)||Physical Security Controls
AT-3(3)||Practical Exercises
AT-3(4)|w|Suspicious Communications and Anomalous System Behavior
AT-3(5)||Processing Personally Identifiable Information
AT-4|lmh|Training Records
AT-5|w|Contacts with Security Groups and Associations
AT-6||Training Feedback
AU-1|lmh|Policy and Procedures
AU-2|lmh|Event Logging
AU-2(1)|w|Compilation of Audit Records from Multiple Sources
AU-2(2)|w|Selection of Audit Events by Component
AU-2(3)|w|Reviews and Updates
AU-2(4)|w|Privileged Functions
AU-3|lmh|Content of Audit Records
AU-3(1)|mh|Additional Audit Information
AU-3(2)|w|Centralized Management of Planned Audit Record Content
AU-3(3)||Limit Personally Identifiable Information Elements
AU-4|lmh|Audit Log Storage Capacity
AU-4(1)||Transfer to Alternate Storage
AU-5|lmh|Response to Audit Logging Process Failures
AU-5(1)|h|Storage Capacity Warning
AU-5(2)|h|Real-time Alerts
AU-5(3)||Configurable Traffic Volume Thresholds
AU-5(4)||Shutdown on Failure
AU-5(5)||Alternate Audit Logging Capability
AU-6|lmh|Audit Record Review, Analysis, and Reporting
AU-6(1)|mh|Automated Process Integration
AU-6(2)|w|Automated Security Alerts
AU-6(3)|mh|Correlate Audit Record Repositories
AU-6(4)||Central Review and Analysis
AU-6(5)|h|Integrated Analysis of Audit Records
AU-6(6)|h|Correlation with Physical Monitoring
AU-6(7)||Permitted Actions
AU-6(8)||Full Text Analysis of Privileged Commands
AU-6(9)||Correlation with Information from Nontechnical Sources
AU-6(10)|w|Audit Level Adjustment
AU-7|mh|Audit Record Reduction and Report Generation
AU-7(1)|mh|Automatic Processing
AU-7(2)|w|Automatic Sort and Search
AU-8|lmh|Time Stamps
AU-8(1)|w|Synchronization with Authoritative Time Source
AU-8(2)|w|Secondary Authoritative Time Source
AU-9|lmh|Protection of Audit Information
AU-9(1)||Hardware Write-once Media
AU-9(2)|h|Store on Separate Physical Systems or Components
AU-9(3)|h|Cryptographic Protection
AU-9(4)|mh|Access by Subset of Privileged Users
AU-9(5)||Dual Authorization
AU-9(6)||Read-only Access
AU-9(7)||Store on Component with Different Operating System
AU-10|h|Non-repudiation
AU-10(1)||Association of Identities
AU-10(2)||Validate Binding of Information Producer Identity
AU-10(3)||Chain of Custody
AU-10(4)||Validate Binding of Information Reviewer Identity
AU-10(5)|w|Digital Signatures
AU-11|lmh|Audit Record Retention
AU-11(1)||Long-term Retrieval Capability
AU-12|lmh|Audit Record Generation
AU-12(1)|h|System-wide and Time-correlated Audit Trail
AU-12(2)||Standardized Formats
AU-12(3)|h|Changes by Authorized Individuals
AU-12(4)||Query Parameter Audits of Personally Identifiable Information
AU-13||Monitoring for Information Disclosure
AU-13(1)||Use of Automated Tools
AU-13(2)||Review of Monitored Sites
AU-13(3)||Unauthorized Replication of Information
AU-14||Session Audit
AU-14(1)||System Start-up
AU-14(2)|w|Capture and Record Content
AU-14(3)||Remote Viewing and Listening
AU-15|w|Alternate Audit Logging Capability
AU-16||Cross-organizational Audit Logging
AU-16(1)||Identity Preservation
AU-16(2)||Sharing of Audit Information
AU-16(3)||Disassociability
CA-1|lmh|Policy and Procedures
CA-2|lmh|Control Assessments
CA-2(1)|mh|Independent Assessors
CA-2(2)|h|Specialized Assessments
CA-2(3)||Leveraging Results from External Organizations
CA-3|lmh|Information Exchange
CA-3(1)|w|Unclassified National Security System Connections
CA-3(2)|w|Classified National Security System Connections
CA-3(3)|w|Unclassified Non-national Security System Connections
CA-3(4)|w|Connections to Public Networks
CA-3(5)|w|Restrictions on External System Connections
CA-3(6)|h|Transfer Authorizations
CA-3(7)||Transitive Information Exchanges
CA-4|w|Security Certification
CA-5|lmh|Plan of Action and Milestones
CA-5(1)||Automation Support for Accuracy and Currency
CA-6|lmh|Authorization
CA-6(1)||Joint Authorization — Intra-organization
CA-6(2)||Joint Authorization — Inter-organization
CA-7|lmh|Continuous Monitoring
CA-7(1)|mh|Independent Assessment
CA-7(2)|w|Types of Assessments
CA-7(3)||Trend Analyses
CA-7(4)|lmh|Risk Monitoring
CA-7(5)||Consistency Analysis
CA-7(6)||Automation Support for Monitoring
CA-8|h|Penetration Testing
CA-8(1)|h|Independent Penetration Testing Agent or Team
CA-8(2)||Red Team Exercises
CA-8(3)||Facility Penetration Testing
CA-9|lmh|Internal System Connections
CA-9(1)||Compliance Checks
CM-1|lmh|Policy and Procedures
CM-2|lmh|Baseline Configuration
CM-2(1)|w|Reviews and Updates
CM-2(2)|mh|Automation Support for Accuracy and Currency
CM-2(3)|mh|Retention of Previous Configurations
CM-2(4)|w|Unauthorized Software
CM-2(5)|w|Authorized Software
CM-2(6)||Development and Test Environments
CM-2(7)|mh|Configure Systems and Components for High-risk Areas
CM-3|mh|Configuration Change Control
CM-3(1)|h|Automated Documentation, Notification, and Prohibition of Changes
CM-3(2)|mh|Testing, Validation, and Documentation of Changes
CM-3(3)||Automated Change Implementation
CM-3(4)|mh|Security and Privacy Representatives
CM-3(5)||Automated Security Response
CM-3(6)|h|Cryptography Management
CM-3(7)||Review System Changes
CM-3(8)||Prevent or Restrict Configuration Changes
CM-4|lmh|Impact Analyses
CM-4(1)|h|Separate Test Environments
CM-4(2)|mh|Verification of Controls
CM-5|lmh|Access Restrictions for Change
CM-5(1)|h|Automated Access Enforcement and Audit Records
CM-5(2)|w|Review System Changes
CM-5(3)|w|Signed Components
CM-5(4)||Dual Authorization
CM-5(5)||Privilege Limitation for Production and Operation
CM-5(6)||Limit Library Privileges
CM-5(7)|w|Automatic Implementation of Security Safeguards
CM-6|lmh|Configuration Settings
CM-6(1)|h|Automated Management, Application, and Verification
CM-6(2)|h|Respond to Unauthorized Changes
CM-6(3)|w|Unauthorized Change Detection
CM-6(4)|w|Conformance Demonstration
CM-7|lmh|Least Functionality
CM-7(1)|mh|Periodic Review
CM-7(2)|mh|Prevent Program Execution
CM-7(3)||Registration Compliance
CM-7(4)||Unauthorized Software — Deny-by-exception
CM-7(5)|mh|Authorized Software — Allow-by-exception
CM-7(6)||Confined Environments with Limited Privileges
CM-7(7)||Code Execution in Protected Environments
CM-7(8)||Binary or Machine Executable Code
CM-7(9)||Prohibiting The Use of Unauthorized Hardware
CM-8|lmh|System Component Inventory
CM-8(1)|mh|Updates During Installation and Removal
CM-8(2)|h|Automated Maintenance
CM-8(3)|mh|Automated Unauthorized Component Detection
CM-8(4)|h|Accountability Information
CM-8(5)|w|No Duplicate Accounting of Components
CM-8(6)||Assessed Configurations and Approved Deviations
CM-8(7)||Centralized Repository
CM-8(8)||Automated Location Tracking
CM-8(9)||Assignment of Components to Systems
CM-9|mh|Configuration Management Plan
CM-9(1)||Assignment of Responsibility
CM-10|lmh|Software Usage Restrictions
CM-10(1)||Open-source Software
CM-11|lmh|User-installed Software
CM-11(1)|w|Alerts for Unauthorized Installations
CM-11(2)||Software Installation with Privileged Status
CM-11(3)||Automated Enforcement and Monitoring
CM-12|mh|Information Location
CM-12(1)|mh|Automated Tools to Support Information Location
CM-13||Data Action Mapping
CM-14||Signed Components
CP-1|lmh|Policy and Procedures
CP-2|lmh|Contingency Plan
CP-2(1)|mh|Coordinate with Related Plans
CP-2(2)|h|Capacity Planning
CP-2(3)|mh|Resume Mission and Business Functions
CP-2(4)|w|Resume All Mission and Business Functions
CP-2(5)|h|Continue Mission and Business Functions
CP-2(6)||Alternate Processing and Storage Sites
CP-2(7)||Coordinate with External Service Providers
CP-2(8)|mh|Identify Critical Assets
CP-3|lmh|Contingency Training
CP-3(1)|h|Simulated Events
CP-3(2)||Mechanisms Used in Training Environments
CP-4|lmh|Contingency Plan Testing
CP-4(1)|mh|Coordinate with Related Plans
CP-4(2)|h|Alternate Processing Site
CP-4(3)||Automated Testing
CP-4(4)||Full Recovery and Reconstitution
CP-4(5)||Self-challenge
CP-5|w|Contingency Plan Update
CP-6|mh|Alternate Storage Site
CP-6(1)|mh|Separation from Primary Site
CP-6(2)|h|Recovery Time and Recovery Point Objectives
CP-6(3)|mh|Accessibility
CP-7|mh|Alternate Processing Site
CP-7(1)|mh|Separation from Primary Site
CP-7(2)|mh|Accessibility
CP-7(3)|mh|Priority of Service
CP-7(4)|h|Preparation for Use
CP-7(5)|w|Equivalent Information Security Safeguards
CP-7(6)||Inability to Return to Primary Site
CP-8|mh|Telecommunications Services
CP-8(1)|mh|Priority of Service Provisions
CP-8(2)|mh|Single Points of Failure
CP-8(3)|h|Separation of Primary and Alternate Providers
CP-8(4)|h|Provider Contingency Plan
CP-8(5)||Alternate Telecommunication Service Testing
CP-9|lmh|System Backup
CP-9(1)|mh|Testing for Reliability and Integrity
CP-9(2)|h|Test Restoration Using Sampling
CP-9(3)|h|Separate Storage for Critical Information
CP-9(4)|w|Protection from Unauthorized Modification
CP-9(5)|h|Transfer to Alternate Storage Site
CP-9(6)||Redundant Secondary System
CP-9(7)||Dual Authorization for Deletion or Destruction
CP-9(8)|mh|Cryptographic Protection
CP-10|lmh|System Recovery and Reconstitution
CP-10(1)|w|Contingency Plan Testing
CP-10(2)|mh|Transaction Recovery
CP-10(3)|w|Compensating Security Controls
CP-10(4)|h|Restore Within Time Period
CP-10(5)|w|Failover Capability
CP-10(6)||Component Protection
CP-11||Alternate Communications Protocols
CP-12||Safe Mode
CP-13||Alternative Security Mechanisms
IA-1|lmh|Policy and Procedures
IA-2|lmh|Identification and Authentication (Organizational Users)
IA-2(1)|lmh|Multi-factor Authentication to Privileged Accounts
IA-2(2)|lmh|Multi-factor Authentication to Non-privileged Accounts
IA-2(3)|w|Local Access to Privileged Accounts
IA-2(4)|w|Local Access to Non-privileged Accounts
IA-2(5)|h|Individual Authentication with Group Authentication
IA-2(6)||Access to Accounts —separate Device
IA-2(7)|w|Network Access to Non-privileged Accounts — Separate Device
IA-2(8)|lmh|Access to Accounts — Replay Resistant
IA-2(9)|w|Network Access to Non-privileged Accounts — Replay Resistant
IA-2(10)||Single Sign-on
IA-2(11)|w|Remote Access — Separate Device
IA-2(12)|lmh|Acceptance of PIV Credentials
IA-2(13)||Out-of-band Authentication
IA-3|mh|Device Identification and Authentication
IA-3(1)||Cryptographic Bidirectional Authentication
IA-3(2)|w|Cryptographic Bidirectional Network Authentication
IA-3(3)||Dynamic Address Allocation
IA-3(4)||Device Attestation
IA-4|lmh|Identifier Management
IA-4(1)||Prohibit Account Identifiers as Public Identifiers
IA-4(2)|w|Supervisor Authorization
IA-4(3)|w|Multiple Forms of Certification
IA-4(4)|mh|Identify User Status
IA-4(5)||Dynamic Management
IA-4(6)||Cross-organization Management
IA-4(7)|w|In-person Registration
IA-4(8)||Pairwise Pseudonymous Identifiers
IA-4(9)||Attribute Maintenance and Protection
IA-5|lmh|Authenticator Management
IA-5(1)|lmh|Password-based Authentication
IA-5(2)|mh|Public Key-based Authentication
IA-5(3)|w|In-person or Trusted External Party Registration
IA-5(4)|w|Automated Support for Password Strength Determination
IA-5(5)||Change Authenticators Prior to Delivery
IA-5(6)|mh|Protection of Authenticators
IA-5(7)||No Embedded Unencrypted Static Authenticators
IA-5(8)||Multiple System Accounts
IA-5(9)||Federated Credential Management
IA-5(10)||Dynamic Credential Binding
IA-5(11)|w|Hardware Token-based Authentication
IA-5(12)||Biometric Authentication Performance
IA-5(13)||Expiration of Cached Authenticators
IA-5(14)||Managing Content of PKI Trust Stores
IA-5(15)||Gsa-approved Products and Services
IA-5(16)||In-person or Trusted External Party Authenticator Issuance
IA-5(17)||Presentation Attack Detection for Biometric Authenticators
IA-5(18)||Password Managers
IA-6|lmh|Authentication Feedback
IA-7|lmh|Cryptographic Module Authentication
IA-8|lmh|Identification and Authentication (Non-organizational Users)
IA-8(1)|lmh|Acceptance of PIV Credentials from Other Agencies
IA-8(2)|lmh|Acceptance of External Authenticators
IA-8(3)|w|Use of Ficam-approved Products
IA-8(4)|lmh|Use of Defined Profiles
IA-8(5)||Acceptance of PIV-I Credentials
IA-8(6)||Disassociability
IA-9||Service Identification and Authentication
IA-9(1)|w|Information Exchange
IA-9(2)|w|Transmission of Decisions
IA-10||Adaptive Authentication
IA-11|lmh|Re-authentication
IA-12|mh|Identity Proofing
IA-12(1)||Supervisor Authorization
IA-12(2)|mh|Identity Evidence
IA-12(3)|mh|Identity Evidence Validation and Verification
IA-12(4)|h|In-person Validation and Verification
IA-12(5)|mh|Address Confirmation
IA-12(6)||Accept Externally-proofed Identities
IR-1|lmh|Policy and Procedures
IR-2|lmh|Incident Response Training
IR-2(1)|h|Simulated Events
IR-2(2)|h|Automated Training Environments
IR-2(3)||Breach
IR-3|mh|Incident Response Testing
IR-3(1)||Automated Testing
IR-3(2)|mh|Coordination with Related Plans
IR-3(3)||Continuous Improvement
IR-4|lmh|Incident Handling
IR-4(1)|mh|Automated Incident Handling Processes
IR-4(2)||Dynamic Reconfiguration
IR-4(3)||Continuity of Operations
IR-4(4)|h|Information Correlation
IR-4(5)||Automatic Disabling of System
IR-4(6)||Insider Threats
IR-4(7)||Insider Threats — Intra-organization Coordination
IR-4(8)||Correlation with External Organizations
IR-4(9)||Dynamic Response Capability
IR-4(10)||Supply Chain Coordination
IR-4(11)|h|Integrated Incident Response Team
IR-4(12)||Malicious Code and Forensic Analysis
IR-4(13)||Behavior Analysis
IR-4(14)||Security Operations Center
IR-4(15)||Public Relations and Reputation Repair
IR-5|lmh|Incident Monitoring
IR-5(1)|h|Automated Tracking, Data Collection, and Analysis
IR-6|lmh|Incident Reporting
IR-6(1)|mh|Automated Reporting
IR-6(2)||Vulnerabilities Related to Incidents
IR-6(3)|mh|Supply Chain Coordination
IR-7|lmh|Incident Response Assistance
IR-7(1)|mh|Automation Support for Availability of Information and Support
IR-7(2)||Coordination with External Providers
IR-8|lmh|Incident Response Plan
IR-8(1)||Breaches
IR-9||Information Spillage Response
IR-9(1)|w|Responsible Personnel
IR-9(2)||Training
IR-9(3)||Post-spill Operations
IR-9(4)||Exposure to Unauthorized Personnel
IR-10|w|Integrated Information Security Analysis Team
MA-1|lmh|Policy and Procedures
MA-2|lmh|Controlled Maintenance
MA-2(1)|w|Record Content
MA-2(2)|h|Automated Maintenance Activities
MA-3|mh|Maintenance Tools
MA-3(1)|mh|Inspect Tools
MA-3(2)|mh|Inspect Media
MA-3(3)|mh|Prevent Unauthorized Removal
MA-3(4)||Restricted Tool Use
MA-3(5)||Execution with Privilege
MA-3(6)||Software Updates and Patches
MA-4|lmh|Nonlocal Maintenance
MA-4(1)||Logging and Review
MA-4(2)|w|Document Nonlocal Maintenance
MA-4(3)|h|Comparable Security and Sanitization
MA-4(4)||Authentication and Separation of Maintenance Sessions
MA-4(5)||Approvals and Notifications
MA-4(6)||Cryptographic Protection
MA-4(7)||Disconnect Verification
MA-5|lmh|Maintenance Personnel
MA-5(1)|h|Individuals Without Appropriate Access
MA-5(2)||Security Clearances for Classified Systems
MA-5(3)||Citizenship Requirements for Classified Systems
MA-5(4)||Foreign Nationals
MA-5(5)||Non-system Maintenance
MA-6|mh|Timely Maintenance
MA-6(1)||Preventive Maintenance
MA-6(2)||Predictive Maintenance
MA-6(3)||Automated Support for Predictive Maintenance
MA-7||Field Maintenance
MP-1|lmh|Policy and Procedures
MP-2|lmh|Media Access
MP-2(1)|w|Automated Restricted Access
MP-2(2)|w|Cryptographic Protection
MP-3|mh|Media Marking
MP-4|mh|Media Storage
MP-4(1)|w|Cryptographic Protection
MP-4(2)||Automated Restricted Access
MP-5|mh|Media Transport
MP-5(1)|w|Protection Outside of Controlled Areas
MP-5(2)|w|Documentation of Activities
MP-5(3)||Custodians
MP-5(4)|w|Cryptographic Protection
MP-6|lmh|Media Sanitization
MP-6(1)|h|Review, Approve, Track, Document, and Verify
MP-6(2)|h|Equipment Testing
MP-6(3)|h|Nondestructive Techniques
MP-6(4)|w|Controlled Unclassified Information
MP-6(5)|w|Classified Information
MP-6(6)|w|Media Destruction
MP-6(7)||Dual Authorization
MP-6(8)||Remote Purging or Wiping of Information
MP-7|lmh|Media Use
MP-7(1)|w|Prohibit Use Without Owner
MP-7(2)||Prohibit Use of Sanitization-resistant Media
MP-8||Media Downgrading
MP-8(1)||Documentation of Process
MP-8(2)||Equipment Testing
MP-8(3)||Controlled Unclassified Information
MP-8(4)||Classified Information
PE-1|lmh|Policy and Procedures
PE-2|lmh|Physical Access Authorizations
PE-2(1)||Access by Position or Role
PE-2(2)||Two Forms of Identification
PE-2(3)||Restrict Unescorted Access
PE-3|lmh|Physical Access Control
PE-3(1)|h|System Access
PE-3(2)||Facility and Systems
PE-3(3)||Continuous Guards
PE-3(4)||Lockable Casings
PE-3(5)||Tamper Protection
PE-3(6)|w|Facility Penetration Testing
PE-3(7)||Physical Barriers
PE-3(8)||Access Control Vestibules
PE-4|mh|Access Control for Transmission
PE-5|mh|Access Control for Output Devices
PE-5(1)|w|Access to Output by Authorized Individuals
PE-5(2)||Link to Individual Identity
PE-5(3)|w|Marking Output Devices
PE-6|lmh|Monitoring Physical Access
PE-6(1)|mh|Intrusion Alarms and Surveillance Equipment
PE-6(2)||Automated Intrusion Recognition and Responses
PE-6(3)||Video Surveillance
PE-6(4)|h|Monitoring Physical Access to Systems
PE-7|w|Visitor Control
PE-8|lmh|Visitor Access Records
PE-8(1)|h|Automated Records Maintenance and Review
PE-8(2)|w|Physical Access Records
PE-8(3)||Limit Personally Identifiable Information Elements
PE-9|mh|Power Equipment and Cabling
PE-9(1)||Redundant Cabling
PE-9(2)||Automatic Voltage Controls
PE-10|mh|Emergency Shutoff
PE-10(1)|w|Accidental and Unauthorized Activation
PE-11|mh|Emergency Power
PE-11(1)|h|Alternate Power Supply — Minimal Operational Capability
PE-11(2)||Alternate Power Supply — Self-contained
PE-12|lmh|Emergency Lighting
PE-12(1)||Essential Mission and Business Functions
PE-13|lmh|Fire Protection
PE-13(1)|mh|Detection Systems — Automatic Activation and Notification
PE-13(2)|h|Suppression Systems — Automatic Activation and Notification
PE-13(3)|w|Automatic Fire Suppression
PE-13(4)||Inspections
PE-14|lmh|Environmental Controls
PE-14(1)||Automatic Controls
PE-14(2)||Monitoring with Alarms and Notifications
PE-15|lmh|Water Damage Protection
PE-15(1)|h|Automation Support
PE-16|lmh|Delivery and Removal
PE-17|mh|Alternate Work Site
PE-18|h|Location of System Components
PE-18(1)|w|Facility Site
PE-19||Information Leakage
PE-19(1)||National Emissions Policies and Procedures
PE-20||Asset Monitoring and Tracking
PE-21||Electromagnetic Pulse Protection
PE-22||Component Marking
PE-23||Facility Location
PL-1|lmh|Policy and Procedures
PL-2|lmh|System Security and Privacy Plans
PL-2(1)|w|Concept of Operations
PL-2(2)|w|Functional Architecture
PL-2(3)|w|Plan and Coordinate with Other Organizational Entities
PL-3|w|System Security Plan Update
PL-4|lmh|Rules of Behavior
PL-4(1)|lmh|Social Media and External Site/Application Usage Restrictions
PL-5|w|Privacy Impact Assessment
PL-6|w|Security-related Activity Planning
PL-7||Concept of Operations
PL-8|mh|Security and Privacy Architectures
PL-8(1)||Defense in Depth
PL-8(2)||Supplier Diversity
PL-9||Central Management
PL-10|lmh|Baseline Selection
PL-11|lmh|Baseline Tailoring
PM-1||Information Security Program Plan
PM-2||Information Security Program Leadership Role
PM-3||Information Security and Privacy Resources
PM-4||Plan of Action and Milestones Process
PM-5||System Inventory
PM-5(1)||Inventory of Personally Identifiable Information
PM-6||Measures of Performance
PM-7||Enterprise Architecture
PM-7(1)||Offloading
PM-8||Critical Infrastructure Plan
PM-9||Risk Management Strategy
PM-10||Authorization Process
PM-11||Mission and Business Process Definition
PM-12||Insider Threat Program
PM-13||Security and Privacy Workforce
PM-14||Testing, Training, and Monitoring
PM-15||Security and Privacy Groups and Associations
PM-16||Threat Awareness Program
PM-16(1)||Automated Means for Sharing Threat Intelligence
PM-17||Protecting Controlled Unclassified Information on External Systems
PM-18||Privacy Program Plan
PM-19||Privacy Program Leadership Role
PM-20||Dissemination of Privacy Program Information
PM-20(1)||Privacy Policies on Websites, Applications, and Digital Services
PM-21||Accounting of Disclosures
PM-22||Personally Identifiable Information Quality Management
PM-23||Data Governance Body
PM-24||Data Integrity Board
PM-25||Minimization of Personally Identifiable Information Used in Testing, Training, and Research
PM-26||Complaint Management
PM-27||Privacy Reporting
PM-28||Risk Framing
PM-29||Risk Management Program Leadership Roles
PM-30||Supply Chain Risk Management Strategy
PM-30(1)||Suppliers of Critical or Mission-essential Items
PM-31||Continuous Monitoring Strategy
PM-32||Purposing
PS-1|lmh|Policy and Procedures
PS-2|lmh|Position Risk Designation
PS-3|lmh|Personnel Screening
PS-3(1)||Classified Information
PS-3(2)||Formal Indoctrination
PS-3(3)||Information Requiring Special Protective Measures
PS-3(4)||Citizenship Requirements
PS-4|lmh|Personnel Termination
PS-4(1)||Post-employment Requirements
PS-4(2)|h|Automated Actions
PS-5|lmh|Personnel Transfer
PS-6|lmh|Access Agreements
PS-6(1)|w|Information Requiring Special Protection
PS-6(2)||Classified Information Requiring Special Protection
PS-6(3)||Post-employment Requirements
PS-7|lmh|External Personnel Security
PS-8|lmh|Personnel Sanctions
PS-9|lmh|Position Descriptions
PT-1||Policy and Procedures
PT-2||Authority to Process Personally Identifiable Information
PT-2(1)||Data Tagging
PT-2(2)||Automation
PT-3||Personally Identifiable Information Processing Purposes
PT-3(1)||Data Tagging
PT-3(2)||Automation
PT-4||Consent
PT-4(1)||Tailored Consent
PT-4(2)||Just-in-time Consent
PT-4(3)||Revocation
PT-5||Privacy Notice
PT-5(1)||Just-in-time Notice
PT-5(2)||Privacy Act Statements
PT-6||System of Records Notice
PT-6(1)||Routine Uses
PT-6(2)||Exemption Rules
PT-7||Specific Categories of Personally Identifiable Information
PT-7(1)||Social Security Numbers
PT-7(2)||First Amendment Information
PT-8||Computer Matching Requirements
RA-1|lmh|Policy and Procedures
RA-2|lmh|Security Categorization
RA-2(1)||Impact-level Prioritization
RA-3|lmh|Risk Assessment
RA-3(1)|lmh|Supply Chain Risk Assessment
RA-3(2)||Use of All-source Intelligence
RA-3(3)||Dynamic Threat Awareness
RA-3(4)||Predictive Cyber Analytics
RA-4|w|Risk Assessment Update
RA-5|lmh|Vulnerability Monitoring and Scanning
RA-5(1)|w|Update Tool Capability
RA-5(2)|lmh|Update Vulnerabilities to Be Scanned
RA-5(3)||Breadth and Depth of Coverage
RA-5(4)|h|Discoverable Information
RA-5(5)|mh|Privileged Access
RA-5(6)||Automated Trend Analyses
RA-5(7)|w|Automated Detection and Notification of Unauthorized Components
RA-5(8)||Review Historic Audit Logs
RA-5(9)|w|Penetration Testing and Analyses
RA-5(10)||Correlate Scanning Information
RA-5(11)|lmh|Public Disclosure Program
RA-6||Technical Surveillance Countermeasures Survey
RA-7|lmh|Risk Response
RA-8||Privacy Impact Assessments
RA-9|mh|Criticality Analysis
RA-10||Threat Hunting
SA-1|lmh|Policy and Procedures
SA-2|lmh|Allocation of Resources
SA-3|lmh|System Development Life Cycle
SA-3(1)||Manage Preproduction Environment
SA-3(2)||Use of Live or Operational Data
SA-3(3)||Technology Refresh
SA-4|lmh|Acquisition Process
SA-4(1)|mh|Functional Properties of Controls
SA-4(2)|mh|Design and Implementation Information for Controls
SA-4(3)||Development Methods, Techniques, and Practices
SA-4(4)|w|Assignment of Components to Systems
SA-4(5)|h|System, Component, and Service Configurations
SA-4(6)||Use of Information Assurance Products
SA-4(7)||Niap-approved Protection Profiles
SA-4(8)||Continuous Monitoring Plan for Controls
SA-4(9)|mh|Functions, Ports, Protocols, and Services in Use
SA-4(10)|lmh|Use of Approved PIV Products
SA-4(11)||System of Records
SA-4(12)||Data Ownership
SA-5|lmh|System Documentation
SA-5(1)|w|Functional Properties of Security Controls
SA-5(2)|w|Security-relevant External System Interfaces
SA-5(3)|w|High-level Design
SA-5(4)|w|Low-level Design
SA-5(5)|w|Source Code
SA-6|w|Software Usage Restrictions
SA-7|w|User-installed Software
SA-8|lmh|Security and Privacy Engineering Principles
SA-8(1)||Clear Abstractions
SA-8(2)||Least Common Mechanism
SA-8(3)||Modularity and Layering
SA-8(4)||Partially Ordered Dependencies
SA-8(5)||Efficiently Mediated Access
SA-8(6)||Minimized Sharing
SA-8(7)||Reduced Complexity
SA-8(8)||Secure Evolvability
SA-8(9)||Trusted Components
SA-8(10)||Hierarchical Trust
SA-8(11)||Inverse Modification Threshold
SA-8(12)||Hierarchical Protection
SA-8(13)||Minimized Security Elements
SA-8(14)||Least Privilege
SA-8(15)||Predicate Permission
SA-8(16)||Self-reliant Trustworthiness
SA-8(17)||Secure Distributed Composition
SA-8(18)||Trusted Communications Channels
SA-8(19)||Continuous Protection
SA-8(20)||Secure Metadata Management
SA-8(21)||Self-analysis
SA-8(22)||Accountability and Traceability
SA-8(23)||Secure Defaults
SA-8(24)||Secure Failure and Recovery
SA-8(25)||Economic Security
SA-8(26)||Performance Security
SA-8(27)||Human Factored Security
SA-8(28)||Acceptable Security
SA-8(29)||Repeatable and Documented Procedures
SA-8(30)||Procedural Rigor
SA-8(31)||Secure System Modification
SA-8(32)||Sufficient Documentation
SA-8(33)||Minimization
SA-9|lmh|External System Services
SA-9(1)||Risk Assessments and Organizational Approvals
SA-9(2)|mh|Identification of Functions, Ports, Protocols, and Services
SA-9(3)||Establish and Maintain Trust Relationship with Providers
SA-9(4)||Consistent Interests of Consumers and Providers
SA-9(5)||Processing, Storage, and Service Location
SA-9(6)||Organization-controlled Cryptographic Keys
SA-9(7)||Organization-controlled Integrity Checking
SA-9(8)||Processing and Storage Location — U.s. Jurisdiction
SA-10|mh|Developer Configuration Management
SA-10(1)||Software and Firmware Integrity Verification
SA-10(2)||Alternative Configuration Management Processes
SA-10(3)||Hardware Integrity Verification
SA-10(4)||Trusted Generation
SA-10(5)||Mapping Integrity for Version Control
SA-10(6)||Trusted Distribution
SA-10(7)||Security and Privacy Representatives
SA-11|mh|Developer Testing and Evaluation
SA-11(1)||Static Code Analysis
SA-11(2)||Threat Modeling and Vulnerability Analyses
SA-11(3)||Independent Verification of Assessment Plans and Evidence
SA-11(4)||Manual Code Reviews
SA-11(5)||Penetration Testing
SA-11(6)||Attack Surface Reviews
SA-11(7)||Verify Scope of Testing and Evaluation
SA-11(8)||Dynamic Code Analysis
SA-11(9)||Interactive Application Security Testing
SA-12|w|Supply Chain Protection
SA-12(1)|w|Acquisition Strategies / Tools / Methods
SA-12(2)|w|Supplier Reviews
SA-12(3)|w|Trusted Shipping and Warehousing
SA-12(4)|w|Diversity of Suppliers
SA-12(5)|w|Limitation of Harm
SA-12(6)|w|Minimizing Procurement Time
SA-12(7)|w|Assessments Prior to Selection / Acceptance / Update
SA-12(8)|w|Use of All-source Intelligence
SA-12(9)|w|Operations Security
SA-12(10)|w|Validate as Genuine and Not Altered
SA-12(11)|w|Penetration Testing / Analysis of Elements, Processes, and Actors
SA-12(12)|w|Inter-organizational Agreements
SA-12(13)|w|Critical Information System Components
SA-12(14)|w|Identity and Traceability
SA-12(15)|w|Processes to Address Weaknesses or Deficiencies
SA-13|w|Trustworthiness
SA-14|w|Criticality Analysis
SA-14(1)|w|Critical Components with No Viable Alternative Sourcing
SA-15|mh|Development Process, Standards, and Tools
SA-15(1)||Quality Metrics
SA-15(2)||Security and Privacy Tracking Tools
SA-15(3)|mh|Criticality Analysis
SA-15(4)|w|Threat Modeling and Vulnerability Analysis
SA-15(5)||Attack Surface Reduction
SA-15(6)||Continuous Improvement
SA-15(7)||Automated Vulnerability Analysis
SA-15(8)||Reuse of Threat and Vulnerability Information
SA-15(9)|w|Use of Live Data
SA-15(10)||Incident Response Plan
SA-15(11)||Archive System or Component
SA-15(12)||Minimize Personally Identifiable Information
SA-16|h|Developer-provided Training
SA-17|h|Developer Security and Privacy Architecture and Design
SA-17(1)||Formal Policy Model
SA-17(2)||Security-relevant Components
SA-17(3)||Formal Correspondence
SA-17(4)||Informal Correspondence
SA-17(5)||Conceptually Simple Design
SA-17(6)||Structure for Testing
SA-17(7)||Structure for Least Privilege
SA-17(8)||Orchestration
SA-17(9)||Design Diversity
SA-18|w|Tamper Resistance and Detection
SA-18(1)|w|Multiple Phases of System Development Life Cycle
SA-18(2)|w|Inspection of Systems or Components
SA-19|w|Component Authenticity
SA-19(1)|w|Anti-counterfeit Training
SA-19(2)|w|Configuration Control for Component Service and Repair
SA-19(3)|w|Component Disposal
SA-19(4)|w|Anti-counterfeit Scanning
SA-20||Customized Development of Critical Components
SA-21|h|Developer Screening
SA-21(1)|w|Validation of Screening
SA-22|lmh|Unsupported System Components
SA-22(1)|w|Alternative Sources for Continued Support
SA-23||Specialization
SC-1|lmh|Policy and Procedures
SC-2|mh|Separation of System and User Functionality
SC-2(1)||Interfaces for Non-privileged Users
SC-2(2)||Disassociability
SC-3|h|Security Function Isolation
SC-3(1)||Hardware Separation
SC-3(2)||Access and Flow Control Functions
SC-3(3)||Minimize Nonsecurity Functionality
SC-3(4)||Module Coupling and Cohesiveness
SC-3(5)||Layered Structures
SC-4|mh|Information in Shared System Resources
SC-4(1)|w|Security Levels
SC-4(2)||Multilevel or Periods Processing
SC-5|lmh|Denial-of-service Protection
SC-5(1)||Restrict Ability to Attack Other Systems
SC-5(2)||Capacity, Bandwidth, and Redundancy
SC-5(3)||Detection and Monitoring
SC-6||Resource Availability
SC-7|lmh|Boundary Protection
SC-7(1)|w|Physically Separated Subnetworks
SC-7(2)|w|Public Access
SC-7(3)|mh|Access Points
SC-7(4)|mh|External Telecommunications Services
SC-7(5)|mh|Deny by Default — Allow by Exception
SC-7(6)|w|Response to Recognized Failures
SC-7(7)|mh|Split Tunneling for Remote Devices
SC-7(8)|mh|Route Traffic to Authenticated Proxy Servers
SC-7(9)||Restrict Threatening Outgoing Communications Traffic
SC-7(10)||Prevent Exfiltration
SC-7(11)||Restrict Incoming Communications Traffic
SC-7(12)||Host-based Protection
SC-7(13)||Isolation of Security Tools, Mechanisms, and Support Components
SC-7(14)||Protect Against Unauthorized Physical Connections
SC-7(15)||Networked Privileged Accesses
SC-7(16)||Prevent Discovery of System Components
SC-7(17)||Automated Enforcement of Protocol Formats
SC-7(18)|h|Fail Secure
SC-7(19)||Block Communication from Non-organizationally Configured Hosts
SC-7(20)||Dynamic Isolation and Segregation
SC-7(21)|h|Isolation of System Components
SC-7(22)||Separate Subnets for Connecting to Different Security Domains
SC-7(23)||Disable Sender Feedback on Protocol Validation Failure
SC-7(24)||Personally Identifiable Information
SC-7(25)||Unclassified National Security System Connections
SC-7(26)||Classified National Security System Connections
SC-7(27)||Unclassified Non-national Security System Connections
SC-7(28)||Connections to Public Networks
SC-7(29)||Separate Subnets to Isolate Functions
SC-8|mh|Transmission Confidentiality and Integrity
SC-8(1)|mh|Cryptographic Protection
SC-8(2)||Pre- and Post-transmission Handling
SC-8(3)||Cryptographic Protection for Message Externals
SC-8(4)||Conceal or Randomize Communications
SC-8(5)||Protected Distribution System
SC-9|w|Transmission Confidentiality
SC-10|mh|Network Disconnect
SC-11||Trusted Path
SC-11(1)||Irrefutable Communications Path
SC-12|lmh|Cryptographic Key Establishment and Management
SC-12(1)|h|Availability
SC-12(2)||Symmetric Keys
SC-12(3)||Asymmetric Keys
SC-12(4)|w|PKI Certificates
SC-12(5)|w|PKI Certificates / Hardware Tokens
SC-12(6)||Physical Control of Keys
SC-13|lmh|Cryptographic Protection
SC-13(1)|w|Fips-validated Cryptography
SC-13(2)|w|Nsa-approved Cryptography
SC-13(3)|w|Individuals Without Formal Access Approvals
SC-13(4)|w|Digital Signatures
SC-14|w|Public Access Protections
SC-15|lmh|Collaborative Computing Devices and Applications
SC-15(1)||Physical or Logical Disconnect
SC-15(2)|w|Blocking Inbound and Outbound Communications Traffic
SC-15(3)||Disabling and Removal in Secure Work Areas
SC-15(4)||Explicitly Indicate Current Participants
SC-16||Transmission of Security and Privacy Attributes
SC-16(1)||Integrity Verification
SC-16(2)||Anti-spoofing Mechanisms
SC-16(3)||Cryptographic Binding
SC-17|mh|Public Key Infrastructure Certificates
SC-18|mh|Mobile Code
SC-18(1)||Identify Unacceptable Code and Take Corrective Actions
SC-18(2)||Acquisition, Development, and Use
SC-18(3)||Prevent Downloading and Execution
SC-18(4)||Prevent Automatic Execution
SC-18(5)||Allow Execution Only in Confined Environments
SC-19|w|Voice Over Internet Protocol
SC-20|lmh|Secure Name/Address Resolution Service (Authoritative Source)
SC-20(1)|w|Child Subspaces
SC-20(2)||Data Origin and Integrity
SC-21|lmh|Secure Name/Address Resolution Service (Recursive or Caching Resolver)
SC-21(1)|w|Data Origin and Integrity
SC-22|lmh|Architecture and Provisioning for Name/Address Resolution Service
SC-23|mh|Session Authenticity
SC-23(1)||Invalidate Session Identifiers at Logout
SC-23(2)|w|User-initiated Logouts and Message Displays
SC-23(3)||Unique System-generated Session Identifiers
SC-23(4)|w|Unique Session Identifiers with Randomization
SC-23(5)||Allowed Certificate Authorities
SC-24|h|Fail in Known State
SC-25||Thin Nodes
SC-26||Decoys
SC-26(1)|w|Detection of Malicious Code
SC-27||Platform-independent Applications
SC-28|mh|Protection of Information at Rest
SC-28(1)|mh|Cryptographic Protection
SC-28(2)||Offline Storage
SC-28(3)||Cryptographic Keys
SC-29||Heterogeneity
SC-29(1)||Virtualization Techniques
SC-30||Concealment and Misdirection
SC-30(1)|w|Virtualization Techniques
SC-30(2)||Randomness
SC-30(3)||Change Processing and Storage Locations
SC-30(4)||Misleading Information
SC-30(5)||Concealment of System Components
SC-31||Covert Channel Analysis
SC-31(1)||Test Covert Channels for Exploitability
SC-31(2)||Maximum Bandwidth
SC-31(3)||Measure Bandwidth in Operational Environments
SC-32||System Partitioning
SC-32(1)||Separate Physical Domains for Privileged Functions
SC-33|w|Transmission Preparation Integrity
SC-34||Non-modifiable Executable Programs
SC-34(1)||No Writable Storage
SC-34(2)||Integrity Protection on Read-only Media
SC-34(3)|w|Hardware-based Protection
SC-35||External Malicious Code Identification
SC-36||Distributed Processing and Storage
SC-36(1)||Polling Techniques
SC-36(2)||Synchronization
SC-37||Out-of-band Channels
SC-37(1)||Ensure Delivery and Transmission
SC-38||Operations Security
SC-39|lmh|Process Isolation
SC-39(1)||Hardware Separation
SC-39(2)||Separate Execution Domain Per Thread
SC-40||Wireless Link Protection
SC-40(1)||Electromagnetic Interference
SC-40(2)||Reduce Detection Potential
SC-40(3)||Imitative or Manipulative Communications Deception
SC-40(4)||Signal Parameter Identification
SC-41||Port and I/O Device Access
SC-42||Sensor Capability and Data
SC-42(1)||Reporting to Authorized Individuals or Roles
SC-42(2)||Authorized Use
SC-42(3)|w|Prohibit Use of Devices
SC-42(4)||Notice of Collection
SC-42(5)||Collection Minimization
SC-43||Usage Restrictions
SC-44||Detonation Chambers
SC-45||System Time Synchronization
SC-45(1)||Synchronization with Authoritative Time Source
SC-45(2)||Secondary Authoritative Time Source
SC-46||Cross Domain Policy Enforcement
SC-47||Alternate Communications Paths
SC-48||Sensor Relocation
SC-48(1)||Dynamic Relocation of Sensors or Monitoring Capabilities
SC-49||Hardware-enforced Separation and Policy Enforcement
SC-50||Software-enforced Separation and Policy Enforcement
SC-51||Hardware-based Protection
SI-1|lmh|Policy and Procedures
SI-2|lmh|Flaw Remediation
SI-2(1)|w|Central Management
SI-2(2)|mh|Automated Flaw Remediation Status
SI-2(3)||Time to Remediate Flaws and Benchmarks for Corrective Actions
SI-2(4)||Automated Patch Management Tools
SI-2(5)||Automatic Software and Firmware Updates
SI-2(6)||Removal of Previous Versions of Software and Firmware
SI-3|lmh|Malicious Code Protection
SI-3(1)|w|Central Management
SI-3(2)|w|Automatic Updates
SI-3(3)|w|Non-privileged Users
SI-3(4)||Updates Only by Privileged Users
SI-3(5)|w|Portable Storage Devices
SI-3(6)||Testing and Verification
SI-3(7)|w|Nonsignature-based Detection
SI-3(8)||Detect Unauthorized Commands
SI-3(9)|w|Authenticate Remote Commands
SI-3(10)||Malicious Code Analysis
SI-4|lmh|System Monitoring
SI-4(1)||System-wide Intrusion Detection System
SI-4(2)|mh|Automated Tools and Mechanisms for Real-time Analysis
SI-4(3)||Automated Tool and Mechanism Integration
SI-4(4)|mh|Inbound and Outbound Communications Traffic
SI-4(5)|mh|System-generated Alerts
SI-4(6)|w|Restrict Non-privileged Users
SI-4(7)||Automated Response to Suspicious Events
SI-4(8)|w|Protection of Monitoring Information
SI-4(9)||Testing of Monitoring Tools and Mechanisms
SI-4(10)|h|Visibility of Encrypted Communications
SI-4(11)||Analyze Communications Traffic Anomalies
SI-4(12)|h|Automated Organization-generated Alerts
SI-4(13)||Analyze Traffic and Event Patterns
SI-4(14)|h|Wireless Intrusion Detection
SI-4(15)||Wireless to Wireline Communications
SI-4(16)||Correlate Monitoring Information
SI-4(17)||Integrated Situational Awareness
SI-4(18)||Analyze Traffic and Covert Exfiltration
SI-4(19)||Risk for Individuals
SI-4(20)|h|Privileged Users
SI-4(21)||Probationary Periods
SI-4(22)|h|Unauthorized Network Services
SI-4(23)||Host-based Devices
SI-4(24)||Indicators of Compromise
SI-4(25)||Optimize Network Traffic Analysis
SI-5|lmh|Security Alerts, Advisories, and Directives
SI-5(1)|h|Automated Alerts and Advisories
SI-6|h|Security and Privacy Function Verification
SI-6(1)|w|Notification of Failed Security Tests
SI-6(2)||Automation Support for Distributed Testing
SI-6(3)||Report Verification Results
SI-7|mh|Software, Firmware, and Information Integrity
SI-7(1)|mh|Integrity Checks
SI-7(2)|h|Automated Notifications of Integrity Violations
SI-7(3)||Centrally Managed Integrity Tools
SI-7(4)|w|Tamper-evident Packaging
SI-7(5)|h|Automated Response to Integrity Violations
SI-7(6)||Cryptographic Protection
SI-7(7)|mh|Integration of Detection and Response
SI-7(8)||Auditing Capability for Significant Events
SI-7(9)||Verify Boot Process
SI-7(10)||Protection of Boot Firmware
SI-7(11)|w|Confined Environments with Limited Privileges
SI-7(12)||Integrity Verification
SI-7(13)|w|Code Execution in Protected Environments
SI-7(14)|w|Binary or Machine Executable Code
SI-7(15)|h|Code Authentication
SI-7(16)||Time Limit on Process Execution Without Supervision
SI-7(17)||Runtime Application Self-protection
SI-8|mh|Spam Protection
SI-8(1)|w|Central Management
SI-8(2)|mh|Automatic Updates
SI-8(3)||Continuous Learning Capability
SI-9|w|Information Input Restrictions
SI-10|mh|Information Input Validation
SI-10(1)||Manual Override Capability
SI-10(2)||Review and Resolve Errors
SI-10(3)||Predictable Behavior
SI-10(4)||Timing Interactions
SI-10(5)||Restrict Inputs to Trusted Sources and Approved Formats
SI-10(6)||Injection Prevention
SI-11|mh|Error Handling
SI-12|lmh|Information Management and Retention
SI-12(1)||Limit Personally Identifiable Information Elements
SI-12(2)||Minimize Personally Identifiable Information in Testing, Training, and Research
SI-12(3)||Information Disposal
SI-13||Predictable Failure Prevention
SI-13(1)||Transferring Component Responsibilities
SI-13(2)|w|Time Limit on Process Execution Without Supervision
SI-13(3)||Manual Transfer Between Components
SI-13(4)||Standby Component Installation and Notification
SI-13(5)||Failover Capability
SI-14||Non-persistence
SI-14(1)||Refresh from Trusted Sources
SI-14(2)||Non-persistent Information
SI-14(3)||Non-persistent Connectivity
SI-15||Information Output Filtering
SI-16|mh|Memory Protection
SI-17||Fail-safe Procedures
SI-18||Personally Identifiable Information Quality Operations
SI-18(1)||Automation Support
SI-18(2)||Data Tags
SI-18(3)||Collection
SI-18(4)||Individual Requests
SI-18(5)||Notice of Correction or Deletion
SI-19||De-identification
SI-19(1)||Collection
SI-19(2)||Archiving
SI-19(3)||Release
SI-19(4)||Removal, Masking, Encryption, Hashing, or Replacement of Direct Identifiers
SI-19(5)||Statistical Disclosure Control
SI-19(6)||Differential Privacy
SI-19(7)||Validated Algorithms and Software
SI-19(8)||Motivated Intruder
SI-20||Tainting
SI-21||Information Refresh
SI-22||Information Diversity
SI-23||Information Fragmentation
SR-1|lmh|Policy and Procedures
SR-2|lmh|Supply Chain Risk Management Plan
SR-2(1)|lmh|Establish SCRM Team
SR-3|lmh|Supply Chain Controls and Processes
SR-3(1)||Diverse Supply Base
SR-3(2)||Limitation of Harm
SR-3(3)||Sub-tier Flow Down
SR-4||Provenance
SR-4(1)||Identity
SR-4(2)||Track and Trace
SR-4(3)||Validate as Genuine and Not Altered
SR-4(4)||Supply Chain Integrity — Pedigree
SR-5|lmh|Acquisition Strategies, Tools, and Methods
SR-5(1)||Adequate Supply
SR-5(2)||Assessments Prior to Selection, Acceptance, Modification, or Update
SR-6|mh|Supplier Assessments and Reviews
SR-6(1)||Testing and Analysis
SR-7||Supply Chain Operations Security
SR-8|lmh|Notification Agreements
SR-9|h|Tamper Resistance and Detection
SR-9(1)|h|Multiple Stages of System Development Life Cycle
SR-10|lmh|Inspection of Systems or Components
SR-11|lmh|Component Authenticity
SR-11(1)|lmh|Anti-counterfeit Training
SR-11(2)|lmh|Configuration Control for Component Service and Repair
SR-11(3)||Anti-counterfeit Scanning
SR-12|lmh|Component Disposal
`
